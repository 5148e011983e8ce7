package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconnectPolicyTest {

    private final ReconnectPolicy policy = new ReconnectPolicy(ReconnectPolicy.Waits.STANDARD, new Random(7));

    @Test
    void doublesUpToItsLimitWithJitterDownwards() {
        long longest = 1_000;
        for (int i = 0; i < 20; i++) {
            assertThat(policy.waitMillis(0, false)).isBetween(longest / 2, longest);
            longest = Math.min(2 * longest, 30_000);
        }
    }

    @Test
    void beginsAnewOnlyAfterAConnectionThatLived() {
        for (int i = 0; i < 10; i++) {
            policy.waitMillis(59_999, false);
        }
        assertThat(policy.waitMillis(59_999, false)).isGreaterThanOrEqualTo(15_000);
        assertThat(policy.waitMillis(60_000, false)).isLessThanOrEqualTo(1_000);
    }

    @Test
    void waitsAMinuteWhereTheServerIsCrowded() {
        assertThat(policy.waitMillis(0, true)).isBetween(60_000L, 61_000L);
    }
}
