package orderflow.detect.rarity;

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

/** The window holds what adding up all trades of its whole seconds gives. */
class SoldWindowPropertyTest {

    record Step(long waitMillis, long size, boolean sold) {}

    private record Entry(long second, Step step) {}

    @Property(seed = "1", tries = 1_000)
    void holdsWhatNaiveSumsHold(@ForAll("steps") List<Step> steps, @ForAll boolean cleared) {
        SoldWindow window = new SoldWindow();
        List<Entry> all = new ArrayList<>();
        // Before the epoch at first, so that seconds are rounded down there, too.
        long millis = -40_500;
        for (Step step : steps) {
            if (cleared && step.size == 1) {
                window.clear();
                all.clear();
                millis -= 1_000_000;
            }
            millis += step.waitMillis;
            long second = Math.floorDiv(millis, 1_000);
            all.add(new Entry(second, step));

            window.add(millis, step.size, step.sold);

            assertThat(window.volume()).isEqualTo(sum(all, second, false));
            assertThat(window.sold()).isEqualTo(sum(all, second, true));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> waits = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 999)),
                Tuple.of(3, Arbitraries.longs().between(1_000, 5_000)),
                Tuple.of(1, Arbitraries.of(28_999L, 29_000L, 29_001L, 30_000L, 31_000L, 3_600_000L)));
        return Combinators.combine(waits, Arbitraries.longs().between(1, 30), Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(150);
    }

    /** Size of the trades of this second and the 29 before, all or only those sold. */
    private static long sum(List<Entry> all, long second, boolean soldOnly) {
        return all.stream()
                .filter(entry -> entry.second >= second - 29 && entry.second <= second)
                .filter(entry -> entry.step.sold || !soldOnly)
                .mapToLong(entry -> entry.step.size)
                .sum();
    }
}
