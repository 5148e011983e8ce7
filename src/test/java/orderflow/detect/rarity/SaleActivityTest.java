package orderflow.detect.rarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import orderflow.detect.Restart;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import orderflow.market.QuoteBoard;
import org.junit.jupiter.api.Test;

/** What the rules saw, asked for without teaching them anything. */
class SaleActivityTest {

    /** 2024-01-15 10:00 in New York. */
    private static final long TEN = 1_705_330_800_000L;

    private final RarityStatistics statistics = new RarityStatistics();

    SaleActivityTest() {
        statistics.bursts(new BigDecimal("0.60"));
    }

    private void trade(long afterTenMillis, long shares, Aggressor side) {
        Trade trade = new Trade(
                "AAPL",
                TEN + afterTenMillis,
                Price.of(new BigDecimal("50")),
                Quantity.shares(shares),
                side,
                Conditions.NONE,
                TEN,
                4,
                0,
                TradeId.NO_TEXT);
        statistics.add(trade, side, new QuoteBoard(), TEN + afterTenMillis);
    }

    @Test
    void isNothingBeforeTheFirstTrade() {
        assertThat(statistics.activity()).isEqualTo(SaleActivity.NONE);
        assertThat(statistics.knownMinutes()).isEqualTo(KnownMinutes.NONE);
    }

    @Test
    void tellsWhatWasSoldAndWhenAsMuchWasSoldBefore() {
        trade(0, 500, Aggressor.SELL);
        trade(60_000, 900, Aggressor.SELL);
        trade(1_260_000, 300, Aggressor.SELL);
        trade(1_270_000, 100, Aggressor.BUY);

        assertThat(statistics.activity())
                .isEqualTo(new SaleActivity(
                        TEN + 1_270_000,
                        TEN,
                        Quantity.shares(300),
                        Quantity.shares(400),
                        20,
                        false,
                        Quantity.shares(900)));
    }

    @Test
    void countsARecordFromTheStartOfThePart() {
        trade(0, 500, Aggressor.SELL);
        trade(1_200_000, 700, Aggressor.BUY);
        trade(1_200_500, 600, Aggressor.SELL);
        trade(1_201_000, 600, Aggressor.SELL);
        trade(2_401_000, 100, Aggressor.BUY);

        assertThat(statistics.activity().sold()).isZero();
        assertThat(statistics.activity().record()).isFalse();
        assertThat(statistics.sales().isUnmatched(Quantity.shares(601))).isTrue();
        assertThat(statistics.sales().minutesSince(Quantity.shares(601), SessionPart.minute(TEN + 2_401_000)))
                .isEqualTo(40);
        assertThat(statistics.sales().minutesSince(Quantity.shares(600), SessionPart.minute(TEN + 2_401_000)))
                .isEqualTo(20);
    }

    @Test
    void aRecordIsToldOnceItIsKnown() {
        trade(0, 500, Aggressor.SELL);
        trade(1_200_000, 600, Aggressor.SELL);

        assertThat(statistics.activity().record()).isTrue();
        assertThat(statistics.activity().minutes()).isEqualTo(20);
    }

    @Test
    void theLargestOfTheHourIsNotOlder() {
        trade(0, 900, Aggressor.SELL);
        trade(60_000, 500, Aggressor.SELL);
        trade(3_600_000, 10, Aggressor.BUY);
        assertThat(statistics.activity().largestOfHour()).isEqualTo(Quantity.shares(900));

        trade(3_660_000, 10, Aggressor.BUY);
        assertThat(statistics.activity().largestOfHour()).isEqualTo(Quantity.shares(500));
    }

    @Test
    void askingTeachesNothing() {
        trade(0, 500, Aggressor.SELL);
        statistics.sales().minutesSince(Quantity.shares(5_000), SessionPart.minute(TEN));
        assertThat(statistics.sales().isUnmatched(Quantity.shares(501))).isTrue();
    }

    @Test
    void theLongestPartIsKeptWhenTheNextBegins() {
        trade(0, 500, Aggressor.SELL);
        trade(20 * 60_000, 500, Aggressor.SELL);
        statistics.restart(Restart.LONG_GAP);
        assertThat(statistics.knownMinutes()).isEqualTo(new KnownMinutes(20, -1));

        trade(6 * 3_600_000L, 500, Aggressor.SELL);
        trade(6 * 3_600_000L + 180_000, 500, Aggressor.SELL);
        assertThat(statistics.knownMinutes()).isEqualTo(new KnownMinutes(20, 3));
    }
}
