package orderflow.detect.rarity;

import static orderflow.detect.rarity.RarityTape.millis;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import orderflow.alert.Finding;
import orderflow.alert.Rarity;
import orderflow.alert.Severity;
import orderflow.detect.Restart;
import orderflow.event.Aggressor;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Red bursts, sold above the bid so that no single sale is looked at, unless said otherwise. */
class RareBurstRuleTest {

    private final RarityTape tape = new RarityTape().at("50.05");

    @Test
    void findsTheMostThatWasSoldInThirtySeconds() {
        tape.buy("09:30:00", "1").sell("10:00:00", "600").buy("10:00:10", "300").sell("10:00:29.999", "700");
        assertThat(tape.found())
                .containsExactly(new Finding.RareBurst(
                        Severity.CRITICAL,
                        new BigDecimal("0.8125"),
                        Quantity.shares(1600),
                        Quantity.shares(1300),
                        new Rarity(30, true, millis("09:30:00"), true)));
    }

    @Test
    void roundsTheShareThatWasSoldHalfUp() {
        tape.buy("09:30:00", "1").buy("10:00:00", "1").sell("10:00:00", "199999");
        assertThat(tape.bursts()).extracting(Finding.RareBurst::sellRatio).containsExactly(new BigDecimal("1.0000"));
    }

    @Test
    void leavesOutWhatWasSoldThirtySecondsOfTheClockBefore() {
        tape.buy("09:30:00", "1").sell("10:00:00.999", "600").sell("10:00:30", "600");
        assertThat(tape.found()).as("600 shares are 30,030 dollars").isEmpty();

        tape.sell("10:00:59.999", "600");
        assertThat(tape.bursts()).extracting(Finding.RareBurst::sold).containsExactly(Quantity.shares(1200));
    }

    @Test
    void looksOnlyWhereEnoughOfTheVolumeWasSold() {
        tape.buy("09:30:00", "1").buy("10:00:00", "2000").sell("10:00:00", "2999.999999");
        assertThat(tape.found()).isEmpty();

        tape.sell("10:00:01", "0.000001");
        assertThat(tape.bursts()).extracting(Finding.RareBurst::sold).containsExactly(Quantity.shares(3000));
    }

    @Test
    void remembersNothingOfWhatItDoesNotLookAt() {
        tape.buy("09:30:00", "1")
                .buy("10:00:00", "9000")
                .sell("10:00:00", "5000")
                .sell("10:10:00", "1000");
        assertThat(tape.bursts())
                .extracting(Finding.RareBurst::rarity)
                .extracting(Rarity::record)
                .containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource(names = "SELL", mode = EnumSource.Mode.EXCLUDE)
    void decidesAtSalesAloneAndCountsAllElseAsVolume(Aggressor other) {
        tape.buy("09:30:00", "1").observeSell("10:00:00", "3000").show("10:00:01", "100", other);
        assertThat(tape.found()).isEmpty();

        tape.sell("10:00:02", "1");
        assertThat(tape.bursts()).extracting(Finding.RareBurst::volume).containsExactly(Quantity.shares(3101));
    }

    @Test
    void isFoundAgainAfterFiveMinutesAndNotSooner() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000").sell("10:04:59.999", "3000");
        assertThat(tape.bursts()).hasSize(1);

        tape.sell("10:05:00", "100");
        assertThat(tape.bursts()).extracting(Finding.RareBurst::sold).containsExactly(Quantity.shares(3100));
    }

    /** What was rare at a sale is none of a later trade, for which the five minutes are over. */
    @Test
    void makesUpForNothingAtATradeThatIsNotLookedAt() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000").sell("10:04:59", "3000");
        assertThat(tape.bursts()).hasSize(1);

        tape.buy("10:05:00", "9000").sell("10:05:01", "100");
        assertThat(tape.bursts()).isEmpty();
    }

    @Test
    void makesUpForNothingAtASaleThatIsTooSmallAShare() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000");
        tape.sell("10:04:31", "30000").buy("10:04:35", "15000").sell("10:04:36", "1000");
        assertThat(tape.bursts()).hasSize(1);

        tape.sell("10:05:01", "1");
        assertThat(tape.bursts()).as("1,001 of 16,001").isEmpty();
    }

    @Test
    void isNotToldAgainForTurningCritical() {
        tape.buy("09:30:00", "1")
                .sell("09:30:01", "3000")
                .sell("09:31:00", "2000")
                .sell("10:31:00", "2000");
        assertThat(tape.bursts()).extracting(Finding.RareBurst::severity).containsExactly(Severity.WARNING);

        tape.sell("10:31:01", "2000");
        assertThat(tape.bursts()).isEmpty();
    }

    @Test
    void staysQuietAfterALargeSaleAndBeginsWithTheSale() {
        tape.at("50.00").buy("09:30:00", "1").sell("10:00:00", "2000");
        assertThat(tape.found()).as("the sale itself").hasSize(1).hasOnlyElementsOfType(Finding.RareSale.class);

        tape.at("50.05").sell("10:01:59.999", "3000");
        assertThat(tape.found()).isEmpty();

        tape.sell("10:02:00", "100");
        assertThat(tape.bursts()).extracting(Finding.RareBurst::sold).containsExactly(Quantity.shares(3100));
    }

    @Test
    void quietsNoLargeSale() {
        tape.buy("09:30:00", "1").sell("10:00:00", "2000");
        assertThat(tape.bursts()).hasSize(1);

        tape.at("50.00").sell("10:00:01", "2000");
        assertThat(tape.sales()).hasSize(1);
    }

    @Test
    void reachesTheFloorByWhatWasSoldAtThePriceOfTheTrade() {
        tape.buy("09:30:00", "1")
                .at("50.00")
                .sell("10:00:00", "999")
                .at("49.99")
                .sell("10:00:01", "1");
        assertThat(tape.found()).as("1,000 at 49.99").isEmpty();

        tape.at("50.05").sell("10:00:02", "1");
        assertThat(tape.bursts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Restart.class)
    void countsNothingFromBeforeARestart(Restart why) {
        tape.buy("09:00:00", "1")
                .buy("09:30:00", "1")
                .sell("11:00:00", "600")
                .restart(why)
                .sell("11:00:10", "600");
        assertThat(tape.found()).isEmpty();
    }

    @Test
    void countsNothingFromBeforeTheOpening() {
        tape.sell("09:29:50", "600").sell("09:30:00", "600").sell("09:50:00", "1000");
        assertThat(tape.bursts())
                .extracting(Finding.RareBurst::rarity)
                .containsExactly(new Rarity(20, true, millis("09:30:00"), true));
    }

    @Test
    void aClockThatRanAheadSilencesNothing() {
        tape.buy("09:30:00", "1").sell("14:00:00", "2000").restart(Restart.WRONG_CLOCK);
        tape.found();

        tape.buy("09:40:00", "1").sell("10:00:00", "2000");
        assertThat(tape.bursts()).hasSize(1);
    }
}
