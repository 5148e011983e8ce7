package orderflow.detect.specified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.LongStream;
import orderflow.alert.Evidence;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;

/** What a level detector keeps of levels that went away, which is looked through each time it has doubled. */
class LevelMemoryTest {

    private static final long QUIET = 120_000;

    private final LevelDetector detector =
            new LevelDetector(Evidence.BID_LEVEL, new LargeSellerSettings(1, QUIET, Set.of(Evidence.BID_LEVEL)));
    private int alerts;

    @Test
    void forgetsLevelsThatWentAwayLongerThanTheQuietTimeAgo() {
        show(0, 1);
        show(1);
        show(QUIET, 2);
        show(QUIET + 1, prices(100, 63));
        // The look through 64 levels came before the last was added; the second is quiet still.
        assertThat(detector.levelsKept()).isEqualTo(64);
    }

    @Test
    void keepsALevelThatMayStillBeQuiet() {
        show(0, 1);
        show(1);
        show(QUIET, join(prices(100, 64), 1));
        assertThat(alerts).as("the first level came back within the quiet time").isEqualTo(65);
    }

    @Test
    void keepsALevelThatStandsHoweverOldItsAlert() {
        show(0, 1);
        show(2 * QUIET, 1);
        show(2 * QUIET + 1, join(prices(100, 64), 1));
        assertThat(alerts).as("the first level stayed").isEqualTo(65);
    }

    @Test
    void keepsALevelThatWasShownBeforeInTheSameBook() {
        show(0, 1);
        show(2 * QUIET, 1);
        show(2 * QUIET + 1, join(new long[] {1}, prices(100, 64)));
        show(2 * QUIET + 2, 1);
        assertThat(alerts).as("the first level stayed").isEqualTo(65);
    }

    @Test
    void looksThroughThemAtTwiceAsManyAsItKept() {
        show(0, prices(100, 70));
        show(1);
        for (int i = 0; i < 58; i++) {
            show(2 * QUIET + i, 1_000 + i);
        }
        assertThat(detector.levelsKept()).as("not at less than twice 64").isEqualTo(128);
        show(2 * QUIET + 58, 2_000);
        assertThat(detector.levelsKept())
                .as("those of the last two minutes alone")
                .isEqualTo(59);
    }

    @Test
    void looksThroughNoFewerThanSixtyFour() {
        show(0, prices(100, 64));
        show(1);
        show(2 * QUIET, 1);
        assertThat(detector.levelsKept()).isEqualTo(1);
        show(2 * QUIET + 1);
        for (int i = 0; i < 63; i++) {
            show(4 * QUIET + i, 1_000 + i);
        }
        assertThat(detector.levelsKept())
                .as("none was looked at again before there were 64")
                .isEqualTo(64);
    }

    @Test
    void aRestartForgetsHowManyItKept() {
        show(0, prices(100, 65));
        detector.restart();
        assertThat(detector.levelsKept()).isZero();
        show(1, prices(100, 64));
        show(2);
        show(2 * QUIET, 1);
        assertThat(detector.levelsKept()).isEqualTo(1);
    }

    private void show(long millis, long... prices) {
        long[] sizes = LongStream.of(prices).map(price -> Quantity.shares(1)).toArray();
        BookSnapshot book = new BookSnapshot("AAPL", millis, new BookSide(prices, sizes), BookSide.EMPTY);
        detector.onBook(book, millis, (finding, nowMillis) -> alerts++);
    }

    private static long[] prices(long first, int count) {
        return LongStream.range(first, first + count).toArray();
    }

    private static long[] join(long[] prices, long... more) {
        return LongStream.concat(LongStream.of(prices), LongStream.of(more)).toArray();
    }
}
