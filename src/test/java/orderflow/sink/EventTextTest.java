package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Conditions;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static final long TIME = 1_705_329_000_123L;

    @Test
    void saysWhatATradeWasInPlainFigures() {
        Trade trade = new Trade(
                "AAPL",
                TIME,
                -175 * Price.ONE - Price.ONE / 2,
                Quantity.ONE / 4,
                Aggressor.UNKNOWN,
                Conditions.NONE,
                MarketEvent.NO_TIME,
                0,
                0,
                TradeId.NONE,
                TradeId.NO_TEXT);

        assertThat(EventText.of(trade)).isEqualTo("a trade of 0.25 at -175.50 at 2024-01-15T14:30:00.123Z");
    }

    @Test
    void saysWhichSideOfAQuoteIsEmpty() {
        Quote quote = new Quote("AAPL", TIME, 0, 0, 176 * Price.ONE, Quantity.shares(300));

        assertThat(EventText.of(quote)).isEqualTo("a quote of no bid, ask 300 at 176.00 at 2024-01-15T14:30:00.123Z");
    }

    @Test
    void saysHowABookBegins() {
        BookSide bids = new BookSide(
                new long[] {176 * Price.ONE, 175 * Price.ONE}, new long[] {Quantity.shares(5), Quantity.shares(7)});

        assertThat(EventText.of(new BookSnapshot("AAPL", TIME, bids, BookSide.EMPTY)))
                .isEqualTo("a book of 2 bids (first 5 at 176.00), no asks at 2024-01-15T14:30:00.123Z");
    }

    @Test
    void namesInterruptions() {
        assertThat(EventText.of(new Halt("AAPL", MarketEvent.NO_TIME, true))).isEqualTo("a resumption");
        assertThat(EventText.of(new Gap("AAPL", 1, 2, "reconnect"))).isEqualTo("a gap");
    }
}
