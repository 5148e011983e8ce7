package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/** For any line the scanner gives what Jackson gives, or leaves it; no line makes it throw or read past its end. */
class ScannerAgreementPropertyTest {

    private static final long PLACE = EventBatch.place(0, 1);
    private static final String[] KEYS = {
        "ev", "sym", "t", "p", "s", "ds", "pt", "x", "trfi", "i", "c", "side", "bp", "bs", "ap", "as", "b", "a", "q",
        "z", "T", "zz", "at"
    };
    private static final String[] VALUES = {
        "1",
        "0",
        "-1",
        "100",
        "1.5",
        "175.50",
        "0.0001",
        "1e3",
        "1.0",
        "00",
        "0.",
        ".5",
        "99999999999999999999",
        "9223372036854775807",
        "0.1234567890123456789",
        "1705329000123",
        "1705329000123.0",
        "631151999999",
        "\"\"",
        "\"AAPL\"",
        "\"BRK.B\"",
        "\"buy\"",
        "\"sell\"",
        "\"none\"",
        "\"None\"",
        "\"x\\u0041\"",
        "\"é\"",
        "\"a b\"",
        "true",
        "null",
        "[]",
        "[7]",
        "[14,41]",
        "[1,\"2\"]",
        "{}",
        "{\"a\":[1]}",
        "[[175.50,100]]",
        "[[175.50,100],[175.49,5]]",
        "[[1]]",
        "[[1,2,3]]",
        "\"1.5\"",
        "17"
    };
    private static final String[] IDS = {
        "\"12\"",
        "7",
        "\"\"",
        "\"012\"",
        "\"x1\"",
        "\"123456789012345\"",
        "\"1234567890123456\"",
        "\"0234567890123456\"",
        "\"999999999999999999\"",
        "\"9999999999999999999\""
    };
    private static final String[] SPACES = {"", "", "", "", " ", "\t", "  "};

    private final Random random = new Random();

    @Property(tries = 20_000, seed = "2024011511")
    void forAnyEventMadeOfKnownFields(@ForAll long seed) {
        random.setSeed(seed);
        assertAgree(line().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 20_000, seed = "2024011512")
    void forAnyDamage(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
        random.setSeed(seed);
        byte[] bytes = line().getBytes(StandardCharsets.UTF_8);
        for (int time = 0; time < times && bytes.length > 0; time++) {
            bytes = damaged(bytes);
        }
        assertAgree(bytes);
    }

    @Property(tries = 2_000, seed = "2024011513")
    void forALineBrokenOffAnywhere(@ForAll long seed) {
        random.setSeed(seed);
        byte[] bytes = line().getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < bytes.length; length++) {
            assertAgree(Arrays.copyOf(bytes, length));
        }
    }

    @Property(tries = 10_000, seed = "2024011515")
    void whateverShapesItKnows(@ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int times) {
        random.setSeed(seed);
        LineScanner scanner = new LineScanner(new SymbolTable());
        String line = line();
        for (String known : List.of(usual(), changed(), line, usual(), changed())) {
            scan(scanner, known.getBytes(StandardCharsets.UTF_8), new EventBatch(4));
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        for (int time = 0; time < times && bytes.length > 0; time++) {
            bytes = damaged(bytes);
        }
        assertAgree(scanner, bytes);
    }

    @Property(tries = 100, seed = "2024011516")
    void afterMoreShapesThanItKeeps(@ForAll long seed) {
        random.setSeed(seed);
        LineScanner scanner = new LineScanner(new SymbolTable());
        for (int shape = 0; shape < 300; shape++) {
            assertAgree(scanner, changed().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 20, seed = "2024011514")
    void theUsualLinesAreTheScanners(@ForAll long seed) {
        random.setSeed(seed);
        EventBatch out = new EventBatch(1);

        int next = scan(new LineScanner(new SymbolTable()), usual().getBytes(StandardCharsets.UTF_8), out);

        assertThat(next).isPositive();
        assertThat(out.size()).isOne();
    }

    private static void assertAgree(byte[] line) {
        assertAgree(new LineScanner(new SymbolTable()), line);
    }

    private static void assertAgree(LineScanner scanner, byte[] line) {
        for (byte b : line) {
            if (b == '\n') {
                return;
            }
        }
        if (line.length == 0 || line[0] != '{' && line[0] != '[') {
            return;
        }
        EventBatch scanned = new EventBatch(4);
        int next = scan(scanner, line, scanned);
        if (next == LineScanner.NOT_MINE) {
            assertThat(scanned.size()).isZero();
            return;
        }
        EventBatch parsed = new EventBatch(4);
        new JsonLineParser(new SymbolTable())
                .parse(line, 0, line.length, RecordingHeader.NONE, Receipt.UNTIMED, PLACE, parsed);
        String text = new String(line, StandardCharsets.UTF_8);
        assertThat(next).as(text).isEqualTo(line.length + 1);
        assertThat(items(scanned)).as(text).isEqualTo(items(parsed));
    }

    /** Scans the line at the very end of its array, behind which there is the promised padding and no more. */
    private static int scan(LineScanner scanner, byte[] line, EventBatch out) {
        byte[] buffer = Arrays.copyOf(line, line.length + 1 + JsonBytes.PADDING);
        buffer[line.length] = '\n';
        return scanner.scan(buffer, 0, RecordingHeader.NONE, Receipt.UNTIMED, PLACE, out);
    }

    private static List<String> items(EventBatch batch) {
        for (int index = 0; index < batch.size(); index++) {
            assertThat(batch.timeMillis(index)).isGreaterThanOrEqualTo(MarketEvent.NO_TIME);
        }
        return ReadItems.of(batch);
    }

    private String line() {
        String event = random.nextInt(3) == 0 ? changed() : usual();
        return switch (random.nextInt(8)) {
            case 0 -> "[" + space() + event + space() + "," + space() + usual() + "]";
            case 1 -> "{\"at\":1705329000131,\"" + pick("frame", "backfill", "warmup", "other") + "\":[" + event + "]}";
            case 2 -> event + pick("\r", " ", "x", "{}", "\r\r");
            default -> event;
        };
    }

    private String usual() {
        String time = ",\"t\":" + (1705329000000L + random.nextInt(1000));
        return switch (random.nextInt(3)) {
            case 0 ->
                "{\"ev\":\"T\",\"sym\":\"AAPL\",\"i\":" + pick(IDS) + ",\"x\":4,\"p\":" + random.nextInt(500) + "."
                        + random.nextInt(10_000) + ",\"s\":" + random.nextInt(5_000) + ",\"c\":[14,41]" + knownSide()
                        + time + "}";
            case 1 ->
                "{\"ev\":\"Q\",\"sym\":\"BRK.B\",\"bp\":175.5,\"bs\":3,\"ap\":175.51,\"as\":" + random.nextInt(90)
                        + time + "}";
            default ->
                "{\"ev\":\"L2\",\"sym\":\"A\",\"b\":[[175.50," + random.nextInt(500)
                        + "],[175.49,800]],\"a\":[[175.51,300]]" + time + "}";
        };
    }

    private String knownSide() {
        return random.nextInt(3) == 0 ? ",\"side\":" + pick("\"buy\"", "\"sell\"", "\"none\"", "\"non\"") : "";
    }

    /** A usual event with some fields put in, in any place, of any type, or twice. */
    private String changed() {
        StringBuilder event = new StringBuilder(usual());
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            String field = "\"" + pick(KEYS) + "\"" + space() + ":" + space() + pick(VALUES) + space();
            if (random.nextBoolean()) {
                event.insert(1, field + ",");
            } else {
                event.insert(event.length() - 1, "," + field);
            }
        }
        return event.toString();
    }

    private byte[] damaged(byte[] bytes) {
        int place = random.nextInt(bytes.length);
        String token =
                pick("\"", ",", ":", "}", "]", "[", "{", "0", "-", "+", ".", "e", "\\", " ", "é", "\0", "\u0001");
        byte[] put = token.getBytes(StandardCharsets.UTF_8);
        int dropped = random.nextInt(2);
        byte[] result = new byte[bytes.length + put.length - dropped];
        System.arraycopy(bytes, 0, result, 0, place);
        System.arraycopy(put, 0, result, place, put.length);
        System.arraycopy(bytes, place + dropped, result, place + put.length, bytes.length - place - dropped);
        if (random.nextInt(4) == 0) {
            result[random.nextInt(result.length)] = (byte) random.nextInt();
        }
        return result;
    }

    private String space() {
        return pick(SPACES);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
