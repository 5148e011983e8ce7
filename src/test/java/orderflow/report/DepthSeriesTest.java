package orderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import org.junit.jupiter.api.Test;

/** The book of a day, minute by minute. */
class DepthSeriesTest {

    private static final long MINUTE = 60_000;

    private final DepthSeries depth = new DepthSeries(MINUTE);

    /** Prices in dollars and sizes in shares, in turn. */
    private static BookSide side(long... levels) {
        long[] prices = new long[levels.length / 2];
        long[] sizes = new long[levels.length / 2];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = levels[2 * i] * Price.ONE;
            sizes[i] = Quantity.shares(levels[2 * i + 1]);
        }
        return new BookSide(prices, sizes);
    }

    private void bids(long millis, long... levels) {
        depth.book(new BookSnapshot("AAPL", millis, side(levels), side(200, 7)));
    }

    private void trade(long millis, long price, long size, Aggressor side) {
        depth.trade(
                new Trade(
                        "AAPL",
                        millis,
                        price * Price.ONE,
                        Quantity.shares(size),
                        side,
                        Conditions.NONE,
                        MarketEvent.NO_TIME,
                        0,
                        0,
                        TradeId.NO_TEXT),
                side);
    }

    private long shares(int column, int row) {
        return depth.rows().get(column, row) / Quantity.ONE;
    }

    @Test
    void theLastBookOfAMinuteIsKeptAndItsLargestLevels() {
        bids(0, 100, 900, 99, 10);
        bids(1_000, 101, 30);
        bids(MINUTE, 102, 5);

        assertThat(depth.rows().size()).isEqualTo(2);
        assertThat(depth.rows().get(DepthSeries.BID_PRICE, 0)).isEqualTo(101 * Price.ONE);
        assertThat(shares(DepthSeries.BID_SIZE, 0)).isEqualTo(30);
        assertThat(shares(DepthSeries.BID_SIZE + 1, 0)).isZero();
        assertThat(shares(DepthSeries.LARGEST_BID, 0)).isEqualTo(900);
        assertThat(depth.rows().get(DepthSeries.LARGEST_BID_PRICE, 0)).isEqualTo(100 * Price.ONE);
        assertThat(shares(DepthSeries.LARGEST_ASK, 1)).isEqualTo(7);
    }

    @Test
    void whatGoesFromTheBestBidWasTradedOrPulled() {
        bids(0, 100, 900, 99, 10);
        trade(1, 100, 300, Aggressor.SELL);
        trade(2, 100, 50, Aggressor.BUY);
        bids(3, 100, 500, 99, 10);
        bids(4, 99, 10);
        bids(5, 98, 10);

        assertThat(shares(DepthSeries.TRADED, 0)).isEqualTo(300);
        assertThat(shares(DepthSeries.PULLED, 0)).isEqualTo(100 + 500 + 10);
    }

    @Test
    void whatRestsUnderABetterBidIsNotPulled() {
        bids(0, 100, 900);
        bids(1, 101, 5, 100, 900);
        bids(2, 111, 1, 110, 1, 109, 1, 108, 1, 107, 1, 106, 1, 105, 1, 104, 1, 103, 1, 102, 1);

        assertThat(shares(DepthSeries.PULLED, 0)).isZero();
    }

    @Test
    void moreThanWasShownMayBeTradedAndNothingIsPulledThen() {
        bids(0, 100, 100);
        trade(1, 100, 400, Aggressor.SELL);
        bids(2, 100, 50);

        assertThat(shares(DepthSeries.TRADED, 0)).isEqualTo(400);
        assertThat(shares(DepthSeries.PULLED, 0)).isZero();
    }

    @Test
    void nothingIsComparedAcrossAGap() {
        bids(0, 100, 100);
        depth.restart();
        trade(1, 100, 5, Aggressor.SELL);
        bids(2, 99, 50);

        assertThat(shares(DepthSeries.TRADED, 0)).isZero();
        assertThat(shares(DepthSeries.PULLED, 0)).isZero();
    }

    @Test
    void widerStretchesKeepSumsTheLargestAndTheLastBook() {
        bids(0, 100, 900);
        bids(1, 99, 10);
        bids(MINUTE, 98, 20);
        bids(2 * MINUTE, 97, 30);

        depth.widen(2);

        assertThat(depth.rows().size()).isEqualTo(2);
        assertThat(depth.rows().get(DepthSeries.BID_PRICE, 0)).isEqualTo(98 * Price.ONE);
        assertThat(shares(DepthSeries.LARGEST_BID, 0)).isEqualTo(900);
        assertThat(shares(DepthSeries.PULLED, 0)).isEqualTo(910);
        assertThat(shares(DepthSeries.PULLED, 1)).isEqualTo(20);
    }

    @Test
    void thePageReadsPairsOfPriceAndSize() throws IOException {
        bids(0, 100, 900, 99, 10);
        trade(1, 100, 300, Aggressor.SELL);
        bids(2, 100, 500, 99, 10);
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
            json.writeStartObject();
            new DepthJson(json, depth.rows()).write();
            json.writeEndObject();
        }

        assertThat(written)
                .hasToString("{\"width\":60000,\"start\":0,\"t\":[0],\"bids\":[[100,500,99,10]],\"asks\":[[200,7]],"
                        + "\"largestBid\":[[100,900]],\"largestAsk\":[[200,7]],\"traded\":[300],\"pulled\":[100]}");
    }
}
