package orderflow.market;

import static orderflow.event.Displays.quote;
import static orderflow.event.TradeBuilder.OPEN;
import static orderflow.event.TradeBuilder.trade;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import orderflow.event.Trade;
import orderflow.event.TradeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceTest {

    private final QuoteBoard board = new QuoteBoard();

    @Test
    void usesARegularTradeWithOrWithoutAQuote() {
        assertThat(of(trade("AAPL"))).isEqualTo(Relevance.USED);
        board.onQuote(quote("19.99", "20.01"), OPEN);
        assertThat(of(trade("AAPL"))).isEqualTo(Relevance.USED);
    }

    @Test
    void passesOverATradeOfWhichOneConditionIsIneligible() {
        assertThat(of(trade("AAPL").conditions(14, 37))).isEqualTo(Relevance.USED);
        assertThat(of(trade("AAPL").conditions(14, 53))).isEqualTo(Relevance.INELIGIBLE);
    }

    @Test
    void passesOverATradeReportedMoreThanTenSecondsLate() {
        assertThat(of(trade("AAPL").lateBy(10_000))).isEqualTo(Relevance.USED);
        assertThat(of(trade("AAPL").lateBy(10_001))).isEqualTo(Relevance.LATE);
        assertThat(of(trade("AAPL").lateBy(-10_001))).isEqualTo(Relevance.USED);
    }

    @ParameterizedTest
    @CsvSource({
        // The mid is 100.05, one per cent of it more than three spreads.
        "100.00, 100.10, 101.0505, USED",
        "100.00, 100.10, 101.050500001, OFF_MARKET",
        "100.00, 100.10, 99.0495, USED",
        "100.00, 100.10, 99.049499999, OFF_MARKET",
        // The mid is 100.50, three spreads are more than one per cent of it.
        "100.00, 101.00, 103.50, USED",
        "100.00, 101.00, 103.500000001, OFF_MARKET",
        "100.00, 101.00, 97.50, USED",
        "100.00, 101.00, 97.499999999, OFF_MARKET",
        // A locked quote has a mid as well.
        "100.00, 100.00, 101.00, USED",
        "100.00, 100.00, 101.000000001, OFF_MARKET",
        // One per cent of the mid is 1.00000000025 dollars.
        "100.00, 100.00000005, 101.000000025, USED",
        "100.00, 100.00000005, 101.000000026, OFF_MARKET"
    })
    void passesOverAPriceFarFromTheMid(String bid, String ask, String price, Relevance relevance) {
        board.onQuote(quote(bid, ask), OPEN);
        assertThat(of(trade("AAPL").price(price))).isEqualTo(relevance);
    }

    @Test
    void judgesPricesByAQuoteNoMoreThanAMinuteOld() {
        Trade far = trade("AAPL").price("30.00").build();
        board.onQuote(quote("19.99", "20.01"), OPEN);
        assertThat(Relevance.of(far, OPEN + 60_000, board)).isEqualTo(Relevance.OFF_MARKET);
        assertThat(Relevance.of(far, OPEN + 60_001, board)).isEqualTo(Relevance.USED);
    }

    @Test
    void judgesPricesByAQuoteOfTwoSidesAlone() {
        board.onQuote(quote("19.99", null), OPEN);
        assertThat(of(trade("AAPL").price("30.00"))).isEqualTo(Relevance.USED);
        board.onQuote(quote(null, "20.01"), OPEN);
        assertThat(of(trade("AAPL").price("30.00"))).isEqualTo(Relevance.USED);
        // Neither is the mid of nothing and an ask anything to be far from.
        assertThat(of(trade("AAPL").price("90.00"))).isEqualTo(Relevance.USED);
    }

    @Test
    void givesTheFirstReasonInTheOrderOfTheChecks() {
        board.onQuote(quote("19.99", "20.01"), OPEN);
        assertThat(of(trade("AAPL").conditions(2).lateBy(10_001).price("30.00")))
                .isEqualTo(Relevance.INELIGIBLE);
        assertThat(of(trade("AAPL").lateBy(10_001).price("30.00"))).isEqualTo(Relevance.LATE);
    }

    @Test
    void namesItsReasonsAsTheSummaryDoes() {
        assertThat(Stream.of(Relevance.values()).map(Relevance::word))
                .containsExactly("used", "ineligible", "late", "off_market");
    }

    private Relevance of(TradeBuilder trade) {
        return Relevance.of(trade.build(), OPEN, board);
    }
}
