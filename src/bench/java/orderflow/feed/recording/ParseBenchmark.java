package orderflow.feed.recording;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parsing one record of a recording, by the scanner where the line is a usual one, else by Jackson. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParseBenchmark {

    /** The shapes of a line; the one with an exponent is not the scanner's. */
    @Param({"trade", "quote", "book20", "frame", "exponent"})
    public String shape;

    private final EventBatch batch = new EventBatch(16);
    private LineDecoder decoder;
    private byte[] line;

    @Setup
    public void setUp() {
        decoder = new LineDecoder(0);
        String text = text() + "\n" + " ".repeat(JsonBytes.PADDING);
        line = text.getBytes(StandardCharsets.US_ASCII);
    }

    @Benchmark
    public EventBatch parse() {
        batch.truncate(0);
        decoder.decode(line, 0, batch);
        return batch;
    }

    private String text() {
        String trade = "{\"ev\":\"T\",\"sym\":\"AAPL\",\"i\":\"52983525029461\",\"x\":4,\"p\":225.62,\"s\":100,"
                + "\"c\":[14,41],\"t\":1786649958123,\"pt\":1786649958100,\"q\":9059424,\"z\":3}";
        String quote = "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bx\":12,\"bp\":225.62,\"bs\":100,\"ax\":11,\"ap\":225.64,"
                + "\"as\":500,\"c\":1,\"t\":1786649958123,\"pt\":1786649958122,\"q\":106078192,\"z\":3}";
        return switch (shape) {
            case "trade" -> trade;
            case "quote" -> quote;
            case "book20" ->
                "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":" + levels(-1) + ",\"a\":" + levels(1) + ",\"t\":1786649958123}";
            case "frame" -> "{\"at\":1786649958131,\"frame\":[" + quote + "," + trade + "]}";
            default -> trade.replace("225.62", "2.2562e2");
        };
    }

    private static String levels(int direction) {
        StringBuilder levels = new StringBuilder("[");
        for (int level = 0; level < 20; level++) {
            int cents = 22_562 + direction * (level + 1);
            levels.append(level == 0 ? "" : ",").append('[').append(cents / 100).append('.');
            levels.append(cents / 10 % 10)
                    .append(cents % 10)
                    .append(',')
                    .append(100 + 37 * level)
                    .append(']');
        }
        return levels.append(']').toString();
    }
}
