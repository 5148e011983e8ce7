package orderflow.feed.databento;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import orderflow.event.BookSide;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;

/** The book of one instrument, from its orders. */
class OrderBookTest {

    private static final Path SAMPLE = Path.of("src", "test", "resources", "dbn");

    private final OrderBook book = new OrderBook();

    private static List<List<Long>> levels(BookSide side) {
        List<List<Long>> levels = new ArrayList<>();
        for (int level = 0; level < side.depth(); level++) {
            levels.add(List.of(side.price(level), side.size(level) / Quantity.ONE));
        }
        return levels;
    }

    /** The books of the sample as another program built them. */
    @Test
    void theSamplesBooksAreThoseListed() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<Long, JsonNode> listed = new HashMap<>();
        for (String line : Files.readAllLines(SAMPLE.resolve("book.mbo.v3.expected-books.jsonl"))) {
            JsonNode state = json.readTree(line);
            listed.put(state.get("after_sequence").asLong(), state);
        }
        Map<Integer, OrderBook> books = new HashMap<>();
        int compared = 0;
        try (InputStream in = Files.newInputStream(SAMPLE.resolve("book.mbo.v3.dbn"))) {
            DbnStream stream = new DbnStream(in);
            while (stream.next()) {
                DbnRecord record = stream.record();
                OrderBook built = books.computeIfAbsent(record.publisher(), first -> new OrderBook());
                apply(record, built);
                JsonNode state = listed.get(record.unsignedIntAt(52));
                if (state != null) {
                    compared++;
                    assertThat(levels(built.bids())).as(state.toString()).isEqualTo(levels(state.get("bids")));
                    assertThat(levels(built.asks())).as(state.toString()).isEqualTo(levels(state.get("asks")));
                }
            }
        }
        assertThat(compared).isEqualTo(listed.size()).isEqualTo(21);
    }

    private static void apply(DbnRecord record, OrderBook book) {
        boolean bid = record.side() == 'B';
        boolean done = switch (record.action()) {
            case 'A' -> {
                if (RecordFlags.has(record.flags(), RecordFlags.TOP_OF_BOOK)) {
                    book.replaceSide(bid, record.price(), record.size());
                    yield true;
                }
                yield book.add(record.orderId(), bid, record.price(), record.size());
            }
            case 'C' -> book.cancel(record.orderId(), record.size());
            case 'M' -> book.modify(record.orderId(), record.price(), record.size());
            case 'R' -> {
                book.clear();
                yield true;
            }
            default -> true;
        };
        assertThat(done).isTrue();
    }

    private static List<List<Long>> levels(JsonNode side) {
        List<List<Long>> levels = new ArrayList<>();
        side.forEach(level ->
                levels.add(List.of(level.get("px").asLong(), level.get("sz").asLong())));
        return levels;
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothingButWhatIsThere() {
        assertThat(book.add(7, true, 100, 5)).isTrue();
        assertThat(book.add(7, true, 101, 5)).isFalse();
        assertThat(book.add(8, true, 101, 0)).isFalse();
        assertThat(book.cancel(9, 1)).isFalse();
        assertThat(book.modify(9, 100, 1)).isFalse();
        assertThat(book.modify(7, 100, 0)).isFalse();
        assertThat(levels(book.bids())).containsExactly(List.of(100L, 5L));

        assertThat(book.cancel(7, 6)).isFalse();
        assertThat(levels(book.bids())).isEmpty();
        assertThat(book.orders()).isZero();
    }

    @Test
    void onlyAChangeOfTheTenBestLevelsIsAChange() {
        for (int level = 0; level < 12; level++) {
            book.add(level, false, 100 + level, 1);
        }
        book.asks();
        assertThat(book.changed()).isFalse();

        book.cancel(11, 1);
        book.add(20, false, 110, 4);
        assertThat(book.changed()).isFalse();

        book.add(21, false, 109, 4);
        assertThat(book.changed()).isTrue();
        assertThat(levels(book.asks())).hasSize(10).last().isEqualTo(List.of(109L, 5L));

        book.cancel(0, 1);
        assertThat(book.changed()).isTrue();
        assertThat(levels(book.asks())).hasSize(10).last().isEqualTo(List.of(110L, 5L));
    }

    @Test
    void aSideThatWasUnchangedIsTheSameObject() {
        book.add(1, true, 100, 1);
        book.add(2, false, 101, 1);
        BookSide bids = book.bids();
        book.add(3, false, 102, 1);

        assertThat(book.bids()).isSameAs(bids);
        assertThat(levels(book.asks())).hasSize(2);
    }

    /** Orders of any number, at prices far and near, against the plainest book there is. */
    @Test
    void itEqualsAPlainBookWhateverComes() {
        SplittableRandom random = new SplittableRandom(5);
        Map<Long, long[]> plain = new HashMap<>();
        for (int step = 0; step < 60_000; step++) {
            long id = random.nextLong(600) * 0x1_0000_0001L;
            long price = 1_000 + random.nextInt(random.nextBoolean() ? 30 : 900);
            long size = 1 + random.nextInt(1_000);
            boolean bid = (id & 1) == 0;
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    assertThat(book.add(id, bid, price, size)).isEqualTo(!plain.containsKey(id));
                    plain.putIfAbsent(id, new long[] {price, size});
                }
                case 2 -> {
                    long[] order = plain.get(id);
                    assertThat(book.cancel(id, size)).isEqualTo(order != null && size <= order[1]);
                    if (order != null) {
                        order[1] -= Math.min(size, order[1]);
                        plain.values().removeIf(left -> left[1] == 0);
                    }
                }
                case 3 -> {
                    assertThat(book.modify(id, price, size)).isEqualTo(plain.containsKey(id));
                    plain.computeIfPresent(id, (same, order) -> new long[] {price, size});
                }
                default -> {
                    if (random.nextInt(4_000) == 0) {
                        book.clear();
                        plain.clear();
                    }
                }
            }
            if (step % 50 == 0) {
                assertThat(book.orders()).isEqualTo(plain.size());
                assertThat(levels(book.bids())).isEqualTo(plainLevels(plain, true));
                assertThat(levels(book.asks())).isEqualTo(plainLevels(plain, false));
            }
        }
    }

    /** Prices in whatever order, and a best that moves through thousands of them. */
    @Test
    void aBookOfThousandsOfPricesIsBuiltAndEatenInAnyOrder() {
        int prices = 5_000;
        for (int step : new int[] {1, prices - 1, 1_237}) {
            Map<Long, long[]> plain = new HashMap<>();
            for (int i = 0; i < prices; i++) {
                long price = 1 + (long) i * step % prices;
                book.add(2 * price, true, price, price);
                plain.put(2 * price, new long[] {price, price});
            }
            for (int i = 0; i < prices; i++) {
                long price = step == 1 ? prices - i : 1 + (long) i * step % prices;
                assertThat(book.cancel(2 * price, price)).isTrue();
                plain.remove(2 * price);
                if (i % 499 == 0) {
                    assertThat(levels(book.bids())).isEqualTo(plainLevels(plain, true));
                }
            }
            assertThat(levels(book.bids())).isEmpty();
            assertThat(book.orders()).isZero();
        }
    }

    private static List<List<Long>> plainLevels(Map<Long, long[]> orders, boolean bids) {
        TreeMap<Long, Long> sums = new TreeMap<>();
        orders.forEach((id, order) -> {
            if ((id & 1) == 0 == bids) {
                sums.merge(order[0], order[1], Long::sum);
            }
        });
        return (bids ? sums.descendingMap() : sums)
                .entrySet().stream()
                        .limit(10)
                        .map(level -> List.of(level.getKey(), level.getValue()))
                        .toList();
    }
}
