package orderflow.feed.databento;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.generate.DbnWriter;
import orderflow.generate.OrderFlowGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book that is built from orders equals, after each event, the levels that were told of the same orders. */
class BookEqualsLevelsTest {

    private static final long START = 1_767_623_400_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Books in force by symbol and time, and the trades. */
    private record Told(Map<String, TreeMap<Long, List<BookSide>>> books, List<String> trades) {

        static Told of(DbnReading reading) {
            assertThat(reading.remarks).isEmpty();
            assertThat(reading.failure).isEmpty();
            Told told = new Told(new HashMap<>(), new ArrayList<>());
            for (MarketEvent event : reading.events) {
                if (event instanceof BookSnapshot book) {
                    told.books
                            .computeIfAbsent(book.symbol(), symbol -> new TreeMap<>())
                            .put(book.timeMillis(), List.of(book.bids(), book.asks()));
                } else {
                    told.trades.add(((Trade) event).toString());
                }
            }
            return told;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void atEachInstantBothHaveTheSameTenLevels(long seed) throws IOException {
        ByteArrayOutputStream orders = new ByteArrayOutputStream();
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        DbnWriter mbo = writer(orders, DbnWriter.MBO);
        DbnWriter mbp = writer(levels, DbnWriter.MBP_10);
        List<OrderFlowGenerator> instruments = List.of(
                new OrderFlowGenerator(seed, 11, 150, mbo, mbp), new OrderFlowGenerator(-seed, 12, 8, mbo, mbp));
        long nanos = START;
        for (OrderFlowGenerator one : instruments) {
            one.open(nanos);
        }
        for (int event = 0; event < 4_000; event++) {
            nanos += NANOS_PER_MILLI;
            instruments.get(event % 3 == 0 ? 1 : 0).next(nanos);
            if (event % 900 == 899) {
                nanos += NANOS_PER_MILLI;
                instruments.get(0).snapshot(nanos);
            }
        }

        Told built = Told.of(DbnReading.of(orders.toByteArray()));
        Told told = Told.of(DbnReading.of(levels.toByteArray()));

        assertThat(built.trades).isEqualTo(told.trades).hasSizeGreaterThan(500);
        assertThat(built.books).containsOnlyKeys("AAPL", "MSFT");
        for (String symbol : built.books.keySet()) {
            TreeMap<Long, List<BookSide>> one = built.books.get(symbol);
            TreeMap<Long, List<BookSide>> other = told.books.get(symbol);
            for (long millis = START / NANOS_PER_MILLI + 1; millis <= nanos / NANOS_PER_MILLI; millis++) {
                assertThat(inForce(one, millis)).as("%s at %d", symbol, millis).isEqualTo(inForce(other, millis));
            }
        }
    }

    private static List<BookSide> inForce(TreeMap<Long, List<BookSide>> books, long millis) {
        Map.Entry<Long, List<BookSide>> last = books.floorEntry(millis);
        return last == null ? List.of(BookSide.EMPTY, BookSide.EMPTY) : last.getValue();
    }

    private static DbnWriter writer(ByteArrayOutputStream out, int schema) {
        return new DbnWriter(out, schema)
                .map("AAPL", 11, 20_260_105, 20_260_106)
                .map("MSFT", 12, 20_260_105, 20_260_106);
    }
}
