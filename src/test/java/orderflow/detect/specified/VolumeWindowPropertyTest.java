package orderflow.detect.specified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class VolumeWindowPropertyTest {

    private static final long SPAN = 50;
    private static final long OLDER_SPAN = 200;

    record Step(long waitMillis, long volume, boolean sold) {}

    private record Entry(long millis, Step step) {}

    @Property(seed = "1", tries = 500)
    void holdsWhatNaiveSumsHold(@ForAll("steps") List<Step> steps, @ForAll boolean cleared) {
        VolumeWindow window = new VolumeWindow(SPAN, OLDER_SPAN - SPAN);
        List<Entry> all = new ArrayList<>();
        // Beyond 32 bits, as real times are, and near the place where their lower half turns negative.
        long millis = 0x1_3FFF_FF80L;
        for (Step step : steps) {
            if (cleared && step.volume == 1) {
                window.clear();
                all.clear();
            }
            millis += step.waitMillis;
            all.add(new Entry(millis, step));
            window.add(millis, step.volume, step.sold);
            assertThat(window.recent()).isEqualTo(sum(all, millis - SPAN, millis, false));
            assertThat(window.recentSold()).isEqualTo(sum(all, millis - SPAN, millis, true));
            assertThat(window.base()).isEqualTo(sum(all, millis - OLDER_SPAN, millis - SPAN, false));
        }
        window.clear();
        assertThat(window.recent() + window.recentSold() + window.base()).isZero();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> waits = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(6, Arbitraries.longs().between(1, 5)),
                Tuple.of(1, Arbitraries.longs().between(40, 260)));
        return Combinators.combine(waits, Arbitraries.longs().between(1, 100), Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(150);
    }

    /** Volume in (after, until], all or only what was sold. */
    private static long sum(List<Entry> all, long after, long until, boolean soldOnly) {
        return all.stream()
                .filter(entry -> entry.millis > after && entry.millis <= until)
                .filter(entry -> entry.step.sold || !soldOnly)
                .mapToLong(entry -> entry.step.volume)
                .sum();
    }
}
