package orderflow.detect.rarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The memory answers as one that keeps every value and looks back through all of them. */
class RarityMemoryPropertyTest {

    private record Seen(long value, int minute) {}

    /** Keeps everything. */
    private static final class Everything {
        private final List<Seen> all = new ArrayList<>();

        int look(long value, int minute) {
            int seen = peek(value);
            all.add(new Seen(value, minute));
            return seen;
        }

        int peek(long value) {
            int seen = RarityMemory.NEVER;
            for (int i = all.size() - 1; i >= 0 && seen == RarityMemory.NEVER; i--) {
                seen = all.get(i).value >= value ? all.get(i).minute : RarityMemory.NEVER;
            }
            return seen;
        }

        long largestSince(int minute) {
            return all.stream()
                    .filter(seen -> seen.minute >= minute)
                    .mapToLong(Seen::value)
                    .max()
                    .orElse(0);
        }
    }

    @Example
    void answersAsOneThatKeepsAMillionValues() {
        SplittableRandom random = new SplittableRandom(20240115);
        RarityMemory memory = new RarityMemory();
        Everything everything = new Everything();
        int minute = 28_422_150;
        for (int i = 0; i < 1_000_000; i++) {
            minute += random.nextInt(100) == 0 ? 1 + random.nextInt(3) : 0;
            // Twice as large is half as likely; many are equal.
            long value = (long) (100 / (1 - random.nextDouble())) / 10 * 10;

            int seen = memory.look(value, minute);

            if (seen != everything.look(value, minute)) {
                throw new AssertionError("value " + i + " of " + value + " in minute " + minute + ", was " + seen);
            }
        }
        assertThat(memory.pairs()).isBetween(5, 100);
    }

    /** Sizes and minutes of few kinds, so that all orders and ties come; the clock may be set back. */
    @Property(tries = 2_000, seed = "2024011541")
    void answersAsOneThatKeepsEverythingWhateverTheOrder(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 8) Integer> values, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RarityMemory memory = new RarityMemory();
        Everything everything = new Everything();
        int minute = 0;
        for (int value : values) {
            minute += random.nextInt(4) - (random.nextInt(20) == 0 ? 10 : 0);
            assertThat(memory.look(value, minute)).isEqualTo(everything.look(value, minute));
        }
    }

    /** Asking teaches it nothing; time does not go back here. */
    @Property(tries = 1_000, seed = "2024011544")
    void isAskedAsOneThatKeepsEverything(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 8) Integer> values, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RarityMemory memory = new RarityMemory();
        Everything everything = new Everything();
        int minute = 0;
        for (int value : values) {
            minute += random.nextInt(3);
            int since = random.nextInt(minute + 2);
            assertThat(memory.peek(value)).isEqualTo(everything.peek(value));
            assertThat(memory.largestSince(since)).isEqualTo(everything.largestSince(since));
            memory.look(value, minute);
            everything.look(value, minute);
        }
    }

    /** Where time does not go back, there is at most one pair for each minute that had a value. */
    @Property(tries = 500, seed = "2024011542")
    void holdsAtMostOnePairAMinute(@ForAll @Size(max = 300) List<@IntRange(min = 1, max = 1000) Integer> values) {
        RarityMemory memory = new RarityMemory();
        for (int i = 0; i < values.size(); i++) {
            memory.look(values.get(i), i / 7);
            assertThat(memory.pairs()).isLessThanOrEqualTo(i / 7 + 1);
        }
    }

    /** Smaller than whatever comes before a larger one: nobody asks for it any more. */
    @Property(tries = 2_000, seed = "2024011543")
    void aValueAddedBelowTheNextOneChangesNothingLater(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 2, max = 9) Integer> values, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int added = random.nextInt(values.size());
        RarityMemory without = new RarityMemory();
        RarityMemory with = new RarityMemory();
        int minute = 0;
        for (int i = 0; i < values.size(); i++) {
            minute += random.nextInt(3);
            if (i == added) {
                with.look(1 + random.nextInt(values.get(i) - 1), minute);
            }
            assertThat(with.look(values.get(i), minute)).isEqualTo(without.look(values.get(i), minute));
        }
        assertThat(with.pairs()).isEqualTo(without.pairs());
    }
}
