package orderflow.detect.specified;

import static orderflow.event.Displays.book;
import static orderflow.event.Displays.price;
import static orderflow.event.Displays.quote;
import static orderflow.event.Displays.side;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import orderflow.alert.Evidence;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.BookSide;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelDetectorTest {

    private static final long QUIET = 120_000;

    private List<Finding> found = new ArrayList<>();
    private LevelDetector detector = new LevelDetector(Evidence.BID_LEVEL, settings(Evidence.BID_LEVEL));

    @ParameterizedTest
    @CsvSource({
        "10000, WARNING",
        "10000.000001, WARNING",
        "19999.999999, WARNING",
        "20000, CRITICAL",
        "20000.000001, CRITICAL"
    })
    void findsALargeBidWhenItComes(String shares, Severity severity) {
        bid(0, shares);
        assertThat(found()).containsExactly(level(severity, Evidence.BID_LEVEL, shares, "20.00"));
    }

    @Test
    void passesOverASmallerBidAndAnyAsk() {
        detector.onQuote(quote("20.00", "9999.999999", "20.10", "50000"), 0, this::keep);
        detector.onQuote(quote(null, "50000", "20.10", "50000"), 0, this::keep);
        detector.onBook(book(side("20.00", "9999.999999"), side("20.10", "50000")), 0, this::keep);
        assertThat(found()).isEmpty();
    }

    @Test
    void looksAtTheOtherSideForAsks() {
        detector = new LevelDetector(Evidence.ASK_LEVEL, settings(Evidence.ASK_LEVEL));
        detector.onQuote(quote("20.00", "50000", null, "50000"), 0, this::keep);
        assertThat(found()).isEmpty();
        detector.onQuote(quote("20.00", "50000", "20.10", "10000"), 0, this::keep);
        detector.onBook(book(side("20.00", "50000"), side("20.20", "20000")), 0, this::keep);
        assertThat(found())
                .containsExactly(
                        level(Severity.WARNING, Evidence.ASK_LEVEL, "10000", "20.10"),
                        level(Severity.CRITICAL, Evidence.ASK_LEVEL, "20000", "20.20"));
    }

    @Test
    void findsLevelsOfABookFromTheBestPriceOutwards() {
        bids(0, "20.00", "10000", "19.99", "9999", "19.98", "30000");
        assertThat(found())
                .containsExactly(
                        level(Severity.WARNING, Evidence.BID_LEVEL, "10000", "20.00"),
                        level(Severity.CRITICAL, Evidence.BID_LEVEL, "30000", "19.98"));
    }

    @Test
    void staysQuietWhileTheLevelStaysHoweverLong() {
        bid(0, "10000");
        bid(QUIET, "10001");
        bid(3 * QUIET, "10002");
        bid(10 * QUIET, "19999");
        assertThat(found()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"119999, 0", "120000, 0", "120001, 1"})
    void alertsAgainForALevelThatComesBackAfterTheQuietTime(long millis, int count) {
        bid(0, "10000");
        bid(1, "9999");
        assertThat(found()).hasSize(1);
        bid(millis, "10000");
        assertThat(found()).hasSize(count);
    }

    @Test
    void countsTheQuietTimeFromTheLastAlertAndNotFromWhenTheLevelWent() {
        bid(0, "10000");
        bid(QUIET, "10000");
        detector.onQuote(quote(null, "20.10"), QUIET, this::keep);
        assertThat(found()).hasSize(1);
        bid(QUIET + 1, "10000");
        assertThat(found()).hasSize(1);
        bid(QUIET + 2, "1");
        bid(2 * QUIET + 1, "10000");
        assertThat(found()).as("quiet since the second alert").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void alertsOnceMoreWhenAWarningReachesCriticalSize(boolean stays) {
        bid(0, "10000");
        if (!stays) {
            bid(1, "1");
        }
        bid(2, "19999.999999");
        assertThat(found()).hasSize(1);
        bid(3, "20000");
        assertThat(found()).containsExactly(level(Severity.CRITICAL, Evidence.BID_LEVEL, "20000", "20.00"));
        bid(4, "10000");
        bid(5, "20000");
        assertThat(found()).isEmpty();
        bid(6, "1");
        bid(QUIET + 3, "10000");
        assertThat(found()).as("quiet since the critical alert").isEmpty();
    }

    @Test
    void mayGrowAgainAfterAnAlertThatWasAWarningAgain() {
        bid(0, "20000");
        bid(1, "1");
        bid(QUIET + 1, "10000");
        bid(QUIET + 2, "20000");
        assertThat(found())
                .extracting(Finding::severity)
                .containsExactly(Severity.CRITICAL, Severity.WARNING, Severity.CRITICAL);
    }

    @Test
    void aBookWithoutTheLevelTakesItAway() {
        bids(0, "20.00", "10000", "19.99", "10000");
        bids(1, "20.00", "10000");
        bids(QUIET + 1, "20.00", "10000", "19.99", "10000");
        assertThat(found())
                .extracting(finding -> ((Finding.LargeSeller) finding).priceLevel())
                .containsExactly(price("20.00"), price("19.99"), price("19.99"));
    }

    @Test
    void aRestartForgetsLevels() {
        bid(0, "10000");
        detector.restart();
        bid(1, "10000");
        assertThat(found()).hasSize(2);
    }

    @Test
    void refusesEvidenceThatIsNoLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelDetector(Evidence.SELL_PRINT, settings(Evidence.SELL_PRINT)))
                .withMessage("expected bid_level or ask_level, was sell_print");
    }

    private void bid(long millis, String shares) {
        detector.onQuote(quote("20.00", shares, "20.10", "50000"), millis, (finding, nowMillis) -> {
            assertThat(nowMillis).isEqualTo(millis);
            keep(finding, nowMillis);
        });
    }

    private void bids(long millis, String... pricesAndShares) {
        detector.onBook(book(side(pricesAndShares), BookSide.EMPTY), millis, this::keep);
    }

    private void keep(Finding finding, long nowMillis) {
        found.add(finding);
    }

    /** What was found since it was asked for last. */
    private List<Finding> found() {
        List<Finding> last = found;
        found = new ArrayList<>();
        return last;
    }

    private static Finding level(Severity severity, Evidence evidence, String shares, String price) {
        return new Finding.LargeSeller(severity, evidence, Quantity.of(new BigDecimal(shares)), price(price));
    }

    private static LargeSellerSettings settings(Evidence evidence) {
        return new LargeSellerSettings(10_000, QUIET, Set.of(evidence));
    }
}
