package orderflow.sample;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sessions in {@code samples/}: made up, since the vendor's data may not be handed on. */
final class SampleSessions {

    static final Path FOLDER = Path.of("samples");

    private static final int HARDEST = 19;

    private SampleSessions() {}

    /** Writes all sessions anew; what changed is to be reviewed by hand before it is kept. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, byte[]> session : all().entrySet()) {
            Files.write(FOLDER.resolve(session.getKey()), packed(session.getKey(), session.getValue()));
        }
    }

    private static byte[] packed(String name, byte[] session) {
        return name.endsWith(".zst") ? Zstd.compress(session, HARDEST) : session;
    }

    /** The bytes of every session, not compressed, by its file name. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> sessions = new LinkedHashMap<>();
        sessions.put("quiet-day.jsonl", quietDay());
        sessions.put("large-sellers.jsonl", largeSellers());
        sessions.put("red-burst.jsonl", redBurst());
        sessions.put("falling-day.jsonl.zst", FallingDay.bytes());
        sessions.put("dirty-feed.jsonl", DirtyFeed.bytes());
        return sessions;
    }

    /** A thin stock from the opening to the close: what is large says nothing about the order flow of its moment. */
    private static byte[] quietDay() {
        SampleTape tape = new SampleTape();
        tape.header();
        SampleStock stock = new SampleStock(tape, "BRK.B", 48_512, 6, 1, 1);
        stock.quote("09:29:58", 400, 300).special("09:30:00.410", 31_250, 3, "[17]");
        stock.chatter("09:30:01", "12:00", 70_000);
        // A block that was agreed on minutes ago, and an average over the morning, reported at noon.
        tape.add(
                "12:00",
                "{\"ev\":\"T\",\"sym\":\"BRK.B\",\"i\":\"71675000000001\",\"x\":4,\"trfi\":202,\"p\":" + stock.bid()
                        + ",\"s\":15000,\"t\":" + SampleTape.at("12:00") + ",\"pt\":" + SampleTape.at("11:52:30")
                        + ",\"q\":" + tape.nextSequence() + ",\"z\":1}");
        stock.special("12:00:05", 22_000, 45, "[2]");
        stock.quote("12:00:20", 300, 200).special("12:00:20.500", 12_000, -900, "[41]");
        stock.chatter("12:00:30", "15:59:59", 70_000);
        stock.special("16:00:00.870", 58_400, 2, "[8]");
        stock.special("16:00:01.120", 58_400, 2, "[15]");
        return tape.bytes();
    }

    /** A large bid, a large sale into it and a larger bid within two minutes: the third makes the exit. */
    private static byte[] largeSellers() {
        SampleTape tape = new SampleTape();
        tape.header();
        new SampleStock(tape, "MSFT", 39_120, 4, 2, 2).chatter("10:00", "10:10", 8_000);
        SampleStock stock = new SampleStock(tape, "AAPL", 17_549, 2, 25, 3);
        stock.chatter("10:00", "10:06", 2_000);
        stock.quote("10:06:01.250", 15_000, 300).quote("10:06:03.400", 15_400, 500);
        stock.sold("10:06:20.017", 300).quote("10:06:20.018", 9_900, 500);
        stock.chatter("10:06:21", "10:06:50", 2_000);
        stock.quote("10:06:50.100", 700, 300).sold("10:06:50.733", 12_500).quote("10:06:50.734", 200, 900);
        stock.chatter("10:06:52", "10:07:30", 2_000);
        stock.quote("10:07:31.002", 24_000, 400).quote("10:07:33.810", 600, 400);
        stock.chatter("10:07:35", "10:08:40", 2_000);
        stock.quote("10:08:41.500", 800, 300).sold("10:08:41.900", 14_000).quote("10:08:42", 300, 600);
        stock.chatter("10:08:43", "10:10", 2_000);
        return tape.bytes();
    }

    /** Seven ordinary minutes, then half a minute of selling in pieces too small to be large on their own. */
    private static byte[] redBurst() {
        SampleTape tape = new SampleTape();
        tape.header();
        SampleStock stock = new SampleStock(tape, "MSFT", 38_850, 4, 4, 4);
        stock.chatter("14:00", "14:07", 2_000);
        stock.selling("14:07", 40, 750, 500, 1_700);
        stock.chatter("14:07:31", "14:10", 2_500);
        return tape.bytes();
    }
}
