package orderflow.detect.rarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RarityMemoryTest {

    private final RarityMemory memory = new RarityMemory();

    @Test
    void hasNeverSeenTheFirstValueNorALargerOne() {
        assertThat(memory.look(100, 5)).isEqualTo(RarityMemory.NEVER);
        assertThat(memory.look(101, 6)).isEqualTo(RarityMemory.NEVER);
    }

    @Test
    void answersWithTheLatestMinuteOfAsMuch() {
        memory.look(100, 5);
        memory.look(80, 7);

        assertThat(memory.look(80, 9)).as("as large is enough").isEqualTo(7);
        assertThat(memory.look(81, 11)).isEqualTo(5);
        assertThat(memory.look(80, 12)).as("hidden by the larger one").isEqualTo(11);
    }

    @Test
    void keepsOnePairForTheLargestOfAMinute() {
        memory.look(80, 5);
        memory.look(100, 5);
        memory.look(90, 5);
        memory.look(90, 5);
        assertThat(memory.pairs()).isOne();

        memory.look(90, 6);
        assertThat(memory.pairs()).isEqualTo(2);
        assertThat(memory.look(85, 8)).isEqualTo(6);
    }

    @Test
    void movesAnEqualValueToItsLatestMinute() {
        memory.look(100, 5);
        memory.look(100, 9);
        assertThat(memory.pairs()).isOne();
        assertThat(memory.look(100, 12)).isEqualTo(9);
    }

    @Test
    void isAskedWithoutBeingTaught() {
        memory.look(100, 5);
        memory.look(80, 7);
        assertThat(memory.peek(101)).isEqualTo(RarityMemory.NEVER);
        assertThat(memory.peek(100)).isEqualTo(5);
        assertThat(memory.peek(81)).isEqualTo(5);
        assertThat(memory.peek(80)).isEqualTo(7);
        assertThat(memory.look(60, 9)).isEqualTo(7);
    }

    @Test
    void knowsTheLargestSinceAMinute() {
        memory.look(100, 5);
        memory.look(80, 7);
        assertThat(memory.largestSince(5)).isEqualTo(100);
        assertThat(memory.largestSince(6)).isEqualTo(80);
        assertThat(memory.largestSince(7)).isEqualTo(80);
        assertThat(memory.largestSince(8)).isZero();

        memory.clear();
        assertThat(memory.largestSince(5)).isZero();
    }

    @Test
    void forgetsEverythingWhenItIsCleared() {
        memory.look(100, 5);
        memory.clear();
        assertThat(memory.pairs()).isZero();
        assertThat(memory.look(1, 6)).isEqualTo(RarityMemory.NEVER);
    }

    @Test
    void holdsTheLongestPartOfADayAndForgetsOnlyWhatNoDayHas() {
        for (int minute = 0; minute < RarityMemory.MOST; minute++) {
            memory.look(10_000 - minute, minute);
        }
        assertThat(memory.pairs()).isEqualTo(RarityMemory.MOST).isGreaterThan(11 * 60);
        assertThat(memory.look(10_000, 1_000)).as("the first is still there").isZero();

        memory.clear();
        for (int minute = 0; minute <= RarityMemory.MOST; minute++) {
            memory.look(10_000 - minute, minute);
        }
        assertThat(memory.pairs()).isOne();
        assertThat(memory.look(9_999, 1_000)).isEqualTo(RarityMemory.NEVER);
    }
}
