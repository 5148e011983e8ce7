package orderflow.detect;

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

    record Step(long waitMillis, long volume) {}

    @Property(seed = "1", tries = 300)
    void twoWindowsInARowHoldWhatANaiveSumHolds(@ForAll("steps") List<Step> steps) {
        VolumeWindow now = new VolumeWindow();
        VolumeWindow older = new VolumeWindow();
        List<long[]> all = new ArrayList<>();
        // Beyond 32 bits, as real times are, and near the place where their lower half turns negative.
        long millis = 0x1_7FFF_FF00L;
        for (Step step : steps) {
            millis += step.waitMillis;
            all.add(new long[] {millis, step.volume});
            now.add(millis, step.volume);
            now.expireInto(older, millis - SPAN);
            older.expire(millis - OLDER_SPAN);
            assertThat(now.sum()).isEqualTo(sum(all, millis - SPAN, millis));
            assertThat(older.sum()).isEqualTo(sum(all, millis - OLDER_SPAN, millis - SPAN));
        }
        older.clear();
        assertThat(older.sum()).isZero();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> waits = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(6, Arbitraries.longs().between(1, 5)),
                Tuple.of(1, Arbitraries.longs().between(40, 260)));
        return Combinators.combine(waits, Arbitraries.longs().between(1, 1_000))
                .as(Step::new)
                .list()
                .ofMaxSize(150);
    }

    /** Volume in (after, until]. */
    private static long sum(List<long[]> all, long after, long until) {
        return all.stream()
                .filter(entry -> entry[0] > after && entry[0] <= until)
                .mapToLong(entry -> entry[1])
                .sum();
    }
}
