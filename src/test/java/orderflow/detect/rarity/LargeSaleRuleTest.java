package orderflow.detect.rarity;

import static orderflow.detect.rarity.RarityTape.millis;
import static orderflow.event.Displays.book;
import static orderflow.event.Displays.price;
import static orderflow.event.Displays.quote;
import static orderflow.event.Displays.side;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import orderflow.alert.Finding;
import orderflow.alert.Rarity;
import orderflow.alert.Severity;
import orderflow.detect.Restart;
import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Large sales, of a part of the day that begins with a buy at the opening unless said otherwise. */
class LargeSaleRuleTest {

    private final RarityTape tape = new RarityTape();

    @Test
    void findsARecordOfTheRegularSessionFromTheWarmUpOn() {
        tape.buy("09:30:00", "1").sell("09:44:59.999", "2000");
        assertThat(tape.found()).as("14 minutes of the clock").isEmpty();

        tape.sell("09:45:00", "2001");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "2001", record(15, "09:30:00", true)));
    }

    @Test
    void findsWhatWasNotSoldForAnHourAsAWarning() {
        tape.buy("09:30:00", "1").sell("09:31:59.999", "2000");

        tape.sell("10:30:59", "2000");
        assertThat(tape.found()).as("59 minutes").isEmpty();

        tape.sell("11:29:59", "2000");
        assertThat(tape.found()).as("59 minutes after the last").isEmpty();

        tape.sell("12:29:00", "2000");
        assertThat(tape.sales()).containsExactly(found(Severity.WARNING, "2000", since(60, "09:30:00")));
    }

    @Test
    void isCriticalAfterTwiceAsLong() {
        tape.buy("09:30:00", "1")
                .sell("09:30:00", "2000")
                .sell("11:29:59", "999")
                .sell("11:30:00", "2000");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "2000", since(120, "09:30:00")));
    }

    @Test
    void isAWarningOneMinuteBefore() {
        tape.buy("09:30:00", "1").sell("09:30:00", "2000").sell("11:29:59.999", "2000");
        assertThat(tape.sales()).containsExactly(found(Severity.WARNING, "2000", since(119, "09:30:00")));
    }

    @ParameterizedTest
    @CsvSource({"08:00:00, 08:59:59", "16:00:00, 16:59:59"})
    void needsAnHourOutsideOfTheRegularSession(String start, String tooSoon) {
        tape.buy(start, "1").sell(tooSoon, "5000");
        assertThat(tape.found()).isEmpty();

        tape.sell(start.replace(":00:00", ":00:30").replace("08", "09").replace("16", "17"), "5001");
        assertThat(tape.sales()).containsExactly(found(Severity.WARNING, "5001", record(60, start, false)));
    }

    @Test
    void beginsAnewAtTheEdgesOfTheRegularSession() {
        tape.sell("09:29:59.999", "9000").sell("09:30:30", "2000").sell("15:59:59.999", "2001");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "2001", record(389, "09:30:30", true)));

        tape.sell("16:00:00", "100").sell("16:59:59", "2000").sell("17:00:00", "2000");
        assertThat(tape.sales()).isEmpty();
    }

    @Test
    void tellsThatTheOpeningWasNotSeen() {
        tape.buy("09:31:00", "1").sell("10:00:00", "2000");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "2000", record(29, "09:31:00", false)));
    }

    @Test
    void staysQuietForTheQuietTimeAndNotLonger() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000").sell("10:01:59.999", "2001");
        assertThat(tape.sales()).hasSize(1);

        tape.sell("10:02:00", "2002");
        assertThat(tape.sales()).extracting(Finding.RareSale::size).containsExactly(Quantity.shares(2002));
    }

    /** What was rare at a sale is none of a later trade, for which the quiet time is over. */
    @Test
    void makesUpForNothingAtATradeThatIsNotLookedAt() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000").sell("10:01:59", "3000");
        assertThat(tape.sales()).hasSize(1);

        tape.buy("10:02:00", "9000").at("50.05").sell("10:02:01", "1");
        assertThat(tape.sales()).isEmpty();
    }

    @Test
    void makesUpForNothingAtASaleAboveTheBid() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000").sell("10:01:59", "3000");
        assertThat(tape.sales()).hasSize(1);

        tape.at("50.05").sell("10:02:00", "1001");
        assertThat(tape.sales()).isEmpty();
    }

    @Test
    void breaksItsQuietOnceForACriticalSaleAfterAWarning() {
        tape.buy("09:30:00", "1").sell("09:31:00", "3000").sell("09:32:00", "2000");
        tape.sell("10:33:00", "2000");
        assertThat(tape.sales()).extracting(Finding.RareSale::severity).containsExactly(Severity.WARNING);

        tape.sell("10:33:01", "3001").sell("10:33:02", "3002");
        assertThat(tape.sales()).extracting(Finding.RareSale::size).containsExactly(Quantity.shares(3001));
    }

    @Test
    void doesNotBreakItsQuietForAWarningAfterAWarning() {
        tape.buy("09:30:00", "1").sell("09:31:00", "3000").sell("09:32:00", "2000");
        tape.sell("10:33:00", "2000").sell("10:34:00", "2500");
        assertThat(tape.sales()).extracting(Finding.RareSale::size).containsExactly(Quantity.shares(2000));
    }

    @Test
    void aClockThatRanAheadSilencesNothing() {
        tape.buy("09:30:00", "1").sell("14:00:00", "2000");
        assertThat(tape.sales()).hasSize(1);

        tape.restart(Restart.WRONG_CLOCK).buy("09:40:00", "1").sell("10:00:00", "2000");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "2000", record(20, "09:40:00", false)));
    }

    @Test
    void isQuietOnEitherSideOfTheLastAlert() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000").restart(Restart.SHORT_GAP);
        tape.found();

        tape.sell("09:58:00.001", "2001");
        assertThat(tape.found()).isEmpty();

        tape.sell("09:58:00", "2002");
        assertThat(tape.sales()).hasSize(1);
    }

    @Test
    void remembersWhatIsBelowTheFloor() {
        tape.buy("09:30:00", "1").at("49.00").sell("10:00:00", "1020");
        assertThat(tape.found()).as("49,980 dollars").isEmpty();

        tape.at("50.00").sell("10:10:00", "1010");
        assertThat(tape.found()).as("50,500 dollars, but no record").isEmpty();

        tape.at("49.00").sell("10:10:01", "1021");
        assertThat(tape.sales()).as("50,029 dollars").hasSize(1);
    }

    @Test
    void remembersWhatItDoesNotDecideOn() {
        tape.buy("09:30:00", "1").observeSell("10:00:00", "5000");
        assertThat(tape.found()).isEmpty();

        tape.sell("10:10:00", "5000");
        assertThat(tape.found()).isEmpty();
    }

    @Test
    void takesTheStartOfThePartFromABuyOrATradeOfNoSide() {
        tape.show("09:30:00", "1", Aggressor.NONE).sell("09:45:00", "2000");
        assertThat(tape.sales()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "SELL", mode = EnumSource.Mode.EXCLUDE)
    void looksAtNoOtherSide(Aggressor other) {
        tape.buy("09:30:00", "1").show("09:50:00", "9000", other).sell("10:00:00", "2000");
        assertThat(tape.sales()).extracting(Finding.RareSale::size).containsExactly(Quantity.shares(2000));
    }

    @ParameterizedTest
    @CsvSource({"50.00, true", "49.99, true", "50.000000001, false"})
    void looksAtWhatIsSoldAtTheBidOrBelow(String at, boolean looked) {
        tape.buy("09:30:00", "1").at(at).sell("10:00:00", "2000");
        assertThat(tape.sales().isEmpty()).isEqualTo(!looked);
    }

    @Test
    void looksAtNothingWhereNobodyBids() {
        tape.board().onQuote(quote(null, "50.10"), 0);
        assertThat(tape.buy("09:30:00", "1").sell("10:00:00", "2000").sales()).isEmpty();

        tape.board().restart();
        tape.board().onCrossedQuote(0);
        assertThat(tape.sell("10:05:00", "2001").sales())
                .as("a crossed quote is a quote")
                .isEmpty();

        tape.board().restart();
        tape.board().onBook(book(BookSide.EMPTY, side("50.10", "100")), 0);
        assertThat(tape.sell("10:10:00", "2002").sales())
                .as("a book without bids")
                .isEmpty();
    }

    @Test
    void looksAtEverySaleWhileThereIsNeitherQuoteNorBook() {
        tape.board().restart();
        tape.buy("09:30:00", "1").at("77.00").sell("10:00:00", "2000");
        assertThat(tape.sales()).hasSize(1);
    }

    @Test
    void keepsItsMemoryOverAShortGapAndAHaltButNotThatItIsWhole() {
        tape.buy("09:30:00", "1").sell("09:31:00", "9000").restart(Restart.RESUMPTION);
        tape.sell("09:50:00", "9000");
        assertThat(tape.found()).isEmpty();

        tape.sell("10:00:00", "9001");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "9001", record(30, "09:30:00", true)));

        tape.restart(Restart.SHORT_GAP).sell("10:10:00", "9001").sell("10:20:00", "9002");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "9002", record(50, "09:30:00", false)));
    }

    @ParameterizedTest
    @EnumSource(names = {"LONG_GAP", "WRONG_CLOCK"})
    void forgetsAtALongGapAndStartsWithTheNextTrade(Restart why) {
        tape.buy("09:30:00", "1")
                .sell("09:31:00", "9000")
                .restart(why)
                .sell("09:50:00", "2000")
                .sell("10:04:59", "3000");
        assertThat(tape.found()).isEmpty();

        tape.sell("10:05:00", "3001");
        assertThat(tape.sales()).containsExactly(found(Severity.CRITICAL, "3001", record(15, "09:50:00", false)));
    }

    @Test
    void isLedByItsSettings() {
        RarityTape own = new RarityTape(new RaritySettings(10, 5, BigDecimal.ZERO, new BigDecimal("0.60"), 30_000));
        own.buy("09:30:00", "1").sell("09:34:59", "1").sell("09:35:00", "0.5").sell("09:36:00", "2");
        assertThat(own.sales()).extracting(Finding.RareSale::size).containsExactly(Quantity.shares(2));

        own.sell("09:36:29.999", "3");
        assertThat(own.sales()).isEmpty();
        own.sell("09:36:30", "4");
        assertThat(own.sales()).hasSize(1);

        own.sell("09:46:30", "4").sell("10:06:30", "4");
        assertThat(own.sales())
                .extracting(Finding.RareSale::severity)
                .isEqualTo(List.of(Severity.WARNING, Severity.CRITICAL));
    }

    private static Finding.RareSale found(Severity severity, String shares, Rarity rarity) {
        return new Finding.RareSale(severity, Quantity.of(new BigDecimal(shares)), price("50.00"), rarity);
    }

    private static Rarity record(int minutes, String start, boolean sinceOpen) {
        return new Rarity(minutes, true, millis(start), sinceOpen);
    }

    private static Rarity since(int minutes, String start) {
        return new Rarity(minutes, false, millis(start), true);
    }
}
