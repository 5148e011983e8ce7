package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
import orderflow.event.Receipt;
import orderflow.event.Trade;

/** What is read from the lines that events make are those events, with the receipts that they had. */
class EventLinesPropertyTest {

    private static final String[] SYMBOLS = {
        "A", "AAPL", "BRK.B", "BTC/USD", "X:Y_z-0", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
    };
    private static final String[] TEXTS = {
        "",
        "52983525029461",
        "007",
        "999999999999999999",
        "9999999999999999999",
        "a b",
        "\"",
        "\\",
        "\n\r\t\0",
        "\u007f",
        "é",
        "€",
        "\ud83d\ude00",
        "\ud800",
        "\u2028",
        "{\"ev\":\"T\"}"
    };

    private record Read(MarketEvent event, Receipt receipt) {}

    private Random random;

    @Property(tries = 500, seed = "2024011521")
    void readingGivesWhatWasWritten(@ForAll long seed) throws IOException {
        random = new Random(seed);
        List<Read> written = session();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EventLines lines = new EventLines();
        for (Read item : written) {
            lines.add(item.event(), item.receipt());
            if (random.nextInt(20) == 0) {
                bytes.write(lines.take());
            }
        }
        bytes.write(lines.take());

        List<Read> read = read(bytes.toByteArray());

        for (int i = 0; i < Math.min(read.size(), written.size()); i++) {
            assertThat(read.get(i)).isEqualTo(written.get(i));
        }
        assertThat(read).hasSameSizeAs(written);
    }

    @Example
    void anEventThatFitsNoLineIsRefusedAndHarmsNoOther() throws IOException {
        Gap gap = new Gap("A", 1, 2, "reconnect");
        Gap tooLong = new Gap("A", 1, 2, "x".repeat(EventLines.LONGEST_EVENT));
        Receipt receipt = new Receipt(Receipt.Kind.BACKFILL, 1_705_329_000_000L, 0);
        EventLines lines = new EventLines();

        assertThatThrownBy(() -> lines.add(tooLong, receipt))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16 MB");
        lines.add(gap, receipt);

        assertThat(read(lines.take())).containsExactly(new Read(gap, receipt));
    }

    @Example
    void theLongestEventStillFitsALine() throws IOException {
        int around = "{\"ev\":\"gap\",\"sym\":\"A\",\"reason\":\"\"}".length() + 1;
        Gap longest =
                new Gap("A", MarketEvent.NO_TIME, MarketEvent.NO_TIME, "x".repeat(EventLines.LONGEST_EVENT - around));
        Receipt receipt = new Receipt(Receipt.Kind.STREAM, 1_705_329_000_000L, 900_000);
        EventLines lines = new EventLines();
        List<Read> written = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            written.add(new Read(longest, receipt));
            lines.add(longest, receipt);
        }

        assertThat(read(lines.take())).isEqualTo(written);
    }

    private List<Read> session() {
        List<Read> items = new ArrayList<>();
        long delay = random.nextInt(3) == 0 ? 900_000 : 0;
        while (items.size() < 60) {
            if (random.nextInt(10) == 0) {
                // A plain event takes the delay from the header, which changes with a frame alone.
                delay = random.nextBoolean() ? 900_000 : 0;
                items.add(new Read(event(), new Receipt(Receipt.Kind.BACKFILL, time(), delay)));
            }
            Receipt receipt = random.nextBoolean()
                    ? new Receipt(Receipt.Kind.STREAM, MarketEvent.NO_TIME, delay)
                    : new Receipt(Receipt.Kind.values()[random.nextInt(3)], time(), delay);
            for (int count = random.nextInt(4); count >= 0; count--) {
                items.add(new Read(event(), receipt));
            }
        }
        return items;
    }

    private MarketEvent event() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> trade();
            case 2 ->
                new Quote(
                        symbol(),
                        time(),
                        number(Price.LIMIT),
                        number(Quantity.LIMIT),
                        number(Price.LIMIT),
                        number(Quantity.LIMIT));
            case 3 -> new BookSnapshot(symbol(), time(), side(), side());
            case 4 -> new Halt(symbol(), random.nextInt(4) == 0 ? MarketEvent.NO_TIME : time(), random.nextBoolean());
            default -> new Gap(random.nextBoolean() ? Gap.ALL_SYMBOLS : symbol(), any(), any(), text());
        };
    }

    private Trade trade() {
        int[] conditions = random.ints(random.nextInt(4)).toArray();
        long participant = any() == 0 ? MarketEvent.NO_TIME : time() - random.nextInt(100_000);
        return new Trade(
                symbol(),
                time(),
                number(Price.LIMIT),
                number(Quantity.LIMIT),
                Aggressor.values()[random.nextInt(Aggressor.values().length)],
                Conditions.of(conditions),
                participant,
                random.nextBoolean() ? 0 : any(),
                random.nextBoolean() ? 0 : any(),
                random.nextInt(4) == 0 ? null : text());
    }

    private BookSide side() {
        int depth = random.nextInt(4);
        long[] prices = new long[depth];
        long[] sizes = new long[depth];
        for (int level = 0; level < depth; level++) {
            prices[level] = number(Price.LIMIT);
            sizes[level] = number(Quantity.LIMIT);
        }
        return depth == 0 ? BookSide.EMPTY : new BookSide(prices, sizes);
    }

    private String symbol() {
        return SYMBOLS[random.nextInt(SYMBOLS.length)];
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private long time() {
        return random.nextInt(50) == 0 ? EventTime.FIRST_MILLIS : 1_705_329_000_000L + random.nextInt(10_000_000);
    }

    /** Any number of either sign within a limit, the round and the small ones among them. */
    private long number(long limit) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> limit - 1;
            case 2 -> 1 - limit;
            case 3 -> random.nextInt(2_000) - 1_000;
            case 4 -> random.nextLong() % limit;
            default -> random.nextInt(100_000) * 1_000_000L;
        };
    }

    private long any() {
        return switch (random.nextInt(5)) {
            case 0 -> MarketEvent.NO_TIME;
            case 1 -> 0;
            case 2 -> Long.MAX_VALUE;
            default -> random.nextLong();
        };
    }

    private static List<Read> read(byte[] recording) throws IOException {
        List<Read> items = new ArrayList<>();
        EventBatch.Reader reader = new EventBatch.Reader() {
            @Override
            public void onEvent(MarketEvent event, Receipt receipt, int file, long line) {
                items.add(new Read(event, receipt));
            }

            @Override
            public void onRemark(Remark remark, int file, long line) {
                assertThat(remark).isInstanceOf(Remark.Header.class);
            }

            @Override
            public boolean isDone() {
                return false;
            }
        };
        RecordingFile file = RecordingFile.of(new ByteArrayInputStream(recording), "test");
        try (BatchSource source = new RecordingReader(file, 0)) {
            for (EventBatch batch = source.next(); batch != null; batch = source.next()) {
                batch.read(reader);
            }
        }
        return items;
    }
}
