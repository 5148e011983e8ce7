package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class PingRhythmTest {

    /** Seconds of the first 40 in which a ping is sent, when so many milliseconds passed without a sign of life. */
    private static List<Integer> pings(LongUnaryOperator silentAtMillis) {
        PingRhythm rhythm = new PingRhythm(PingRhythm.Waits.STANDARD, 0);
        List<Integer> seconds = new ArrayList<>();
        for (int second = 1; second <= 40; second++) {
            if (rhythm.isDue(second * 1_000L, silentAtMillis.applyAsLong(second * 1_000L))) {
                seconds.add(second);
            }
        }
        return seconds;
    }

    @Test
    void asksRarelyWhileDataFlows() {
        assertThat(pings(now -> 0)).containsExactly(22);
    }

    @Test
    void asksAfterFiveQuietSecondsAndEachSecondFromThenOn() {
        assertThat(pings(now -> now)).startsWith(5, 6, 7, 8).hasSize(36);
    }

    @Test
    void asksEveryFiveSecondsWhereEachPingIsAnswered() {
        assertThat(pings(now -> now % 5_000 == 0 ? 5_000 : now % 5_000)).startsWith(5, 10, 15, 20);
    }

    @Test
    void asksAtOnceWhenTheClockWasSetBack() {
        PingRhythm rhythm = new PingRhythm(PingRhythm.Waits.STANDARD, 100_000);
        assertThat(rhythm.isDue(50_000, 0)).isTrue();
        assertThat(rhythm.isDue(50_020, 0)).isFalse();
    }
}
