package orderflow.market;

import static orderflow.event.Displays.quote;
import static orderflow.event.TradeBuilder.trade;
import static org.assertj.core.api.Assertions.assertThat;

import orderflow.event.Aggressor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which side a trade is given, with a tick rule that says the opposite of what the quote says, or nothing. */
class TradeSideTest {

    private final QuoteBoard board = new QuoteBoard();
    private final TickRule ticks = new TickRule();

    @ParameterizedTest
    @CsvSource({
        "19.999999999, UNKNOWN",
        "20.00, SELL",
        "20.03, SELL",
        "20.030000001, UNKNOWN",
        "20.05, UNKNOWN",
        "20.069999999, UNKNOWN",
        "20.07, BUY",
        "20.10, BUY",
        "20.100000001, UNKNOWN"
    })
    void signsByTheNearestThreeTenthsOfTheSpread(String price, Aggressor side) {
        board.onQuote(quote("20.00", "20.10"), 0);
        assertThat(sideAt(price)).isEqualTo(side);
    }

    @ParameterizedTest
    @CsvSource({
        "20.000000003, 20.000000001, UNKNOWN",
        "20.000000004, 20.000000001, SELL",
        "20.000000004, 20.000000002, UNKNOWN",
        "20.000000004, 20.000000003, BUY",
        "20.000000001, 20.000000001, BUY",
        "20.000000001, 20.00, SELL"
    })
    void signsExactlyWhereThreeTenthsOfTheSpreadAreNoWholeUnit(String ask, String price, Aggressor side) {
        board.onQuote(quote("20.00", ask), 0);
        assertThat(sideAt(price)).isEqualTo(side);
    }

    @Test
    void asksTheTickRuleBetweenTheBands() {
        board.onQuote(quote("20.00", "20.10"), 0);
        ticks.onTrade(1);
        ticks.onTrade(2);
        assertThat(sideAt("20.05")).isEqualTo(Aggressor.BUY);
        ticks.onTrade(1);
        assertThat(sideAt("20.05")).isEqualTo(Aggressor.SELL);
    }

    @Test
    void asksTheTickRuleOnALockedQuote() {
        board.onQuote(quote("20.00", "20.00"), 0);
        assertThat(sideAt("20.00")).isEqualTo(Aggressor.UNKNOWN);
        ticks.onTrade(1);
        ticks.onTrade(2);
        assertThat(sideAt("20.00")).isEqualTo(Aggressor.BUY);
    }

    @Test
    void asksTheTickRuleOnAOneSidedQuoteAndWithoutAny() {
        assertThat(sideAt("20.00")).isEqualTo(Aggressor.UNKNOWN);
        board.onQuote(quote("20.00", null), 0);
        assertThat(sideAt("20.00")).isEqualTo(Aggressor.UNKNOWN);
        board.onQuote(quote(null, "20.00"), 0);
        assertThat(sideAt("20.00")).isEqualTo(Aggressor.UNKNOWN);
        // A band that began at no price would reach up to here.
        assertThat(sideAt("6.00")).isEqualTo(Aggressor.UNKNOWN);
    }

    @Test
    void believesTheSideInTheRecordFirst() {
        board.onQuote(quote("20.00", "20.10"), 0);
        assertThat(TradeSide.of(trade("AAPL").price("20.00").side(Aggressor.BUY).build(), board, ticks))
                .isEqualTo(Aggressor.BUY);
        assertThat(TradeSide.of(
                        trade("AAPL").price("20.10").side(Aggressor.SELL).build(), board, ticks))
                .isEqualTo(Aggressor.SELL);
    }

    private Aggressor sideAt(String price) {
        return TradeSide.of(trade("AAPL").price(price).build(), board, ticks);
    }
}
