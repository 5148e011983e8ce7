package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However faults lie one upon the other, a moment in which a symbol was not seen counts once. */
class BlindTimePropertyTest {

    private static final int END = 1_000;
    private static final int START = 100;

    @Property(tries = 1_000, seed = "2024011531")
    void countsEachMomentOnce(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int stretches) {
        Random random = new Random(seed);
        BlindTime blind = new BlindTime();
        blind.begin(START, List.of("A", "B"));
        BitSet unseen = new BitSet();
        for (int i = 0; i < stretches; i++) {
            int from = random.nextInt(END);
            int to = from + random.nextInt(END - from + 1);
            blind.add("A", from, to);
            unseen.set(Math.max(START, from), Math.max(START, to));
        }
        assertThat(blind.worstShare(END)).isEqualTo((double) unseen.cardinality() / (END - START));
    }

    /** What REST brings in time was used, only late; what it does not bring is blind until records are used again. */
    @Property(tries = 1_000, seed = "2024011532")
    void countsWhatWasNeitherUsedNorFetched(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int faults) {
        Random random = new Random(seed);
        BlindTime blind = new BlindTime();
        blind.begin(0, List.of("A"));
        UnusedRecords unused = new UnusedRecords(blind);
        long now = 0;
        long expected = 0;
        for (int i = 0; i < faults; i++) {
            long from = now + random.nextInt(100);
            long witness = from + random.nextInt(50);
            now = witness + 1 + random.nextInt(100);
            unused.since("A", from, witness);
            // Nothing that was known already moves the beginning.
            unused.since("A", now, UnusedRecords.NO_WITNESS);
            boolean brought = random.nextBoolean();
            unused.fetched("A", now, brought ? witness : witness - 1);
            now += random.nextInt(100);
            unused.end("A", now);
            expected += brought ? 0 : now - from;
        }
        assertThat(blind.worstShare(now)).isEqualTo((double) expected / now);
    }
}
