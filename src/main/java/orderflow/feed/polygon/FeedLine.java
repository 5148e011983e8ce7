package orderflow.feed.polygon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the engine is given next: one line of a recording, made before it is decoded, so that a recording of it replays
 * to the same alerts.
 *
 * @param bytes the line, its line feed included; never changed
 * @param arrivalNanos when it was made, by the timekeeper's clock, for the latency
 * @param caughtUp the symbol whose history ends here, so that what follows of it streamed; empty for most lines
 */
public record FeedLine(byte[] bytes, long arrivalNanos, String caughtUp) {

    private static final String GAP_TEXT = "{\"ev\":\"gap\",";
    private static final byte[] GAP = ascii(GAP_TEXT);
    private static final byte[] GAP_OF_ALL = ascii(GAP_TEXT + "\"from\":");
    private static final byte[] FRAME = ascii(",\"frame\":");
    private static final byte[] AT = ascii("{\"at\":");

    public FeedLine {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(caughtUp, "caughtUp");
    }

    /** A line at which no history ends. */
    public FeedLine(byte[] bytes, long arrivalNanos) {
        this(bytes, arrivalNanos, "");
    }

    /** A blank line, which decodes to nothing, at the end of a symbol's history. */
    static FeedLine ofCatchingUp(String symbol) {
        return new FeedLine(new byte[] {'\n'}, 0, symbol);
    }

    /** The header of a recording of this feed. */
    static FeedLine ofHeader(long delayMillis, long arrivalNanos) {
        return new FeedLine(
                ascii("{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"shares\",\"delay_ms\":" + delayMillis
                        + ",\"source\":\"polygon\"}\n"),
                arrivalNanos);
    }

    /** A frame as it came, with the feed's time at its arrival. */
    static FeedLine ofFrame(byte[] frame, long atMillis, long arrivalNanos) {
        byte[] at = ascii(Long.toString(atMillis));
        byte[] line = new byte[AT.length + at.length + FRAME.length + frame.length + 2];
        int end = append(line, 0, AT);
        end = append(line, end, at);
        end = append(line, end, FRAME);
        end = append(line, end, frame);
        line[end++] = '}';
        line[end] = '\n';
        return new FeedLine(line, arrivalNanos);
    }

    /** Records that came by REST; {@code word} is {@code backfill} or {@code warmup}. */
    static FeedLine ofHistory(String word, List<HistoryRecord> records, long atMillis, long arrivalNanos) {
        StringBuilder text = new StringBuilder(160 * records.size() + 40);
        text.append("{\"at\":").append(atMillis).append(",\"").append(word).append("\":[");
        for (int i = 0; i < records.size(); i++) {
            text.append(i == 0 ? "" : ",").append(records.get(i).json());
        }
        return new FeedLine(text.append("]}\n").toString().getBytes(StandardCharsets.UTF_8), arrivalNanos);
    }

    /**
     * A hole that stays.
     *
     * @param symbol the one it concerns, or empty for all
     * @param reason a word of this program's own
     */
    static FeedLine ofGap(String symbol, long fromMillis, long toMillis, String reason, long arrivalNanos) {
        String concerned = symbol.isEmpty() ? "" : "\"sym\":\"" + symbol + "\",";
        return new FeedLine(
                ascii(GAP_TEXT + concerned + "\"from\":" + fromMillis + ",\"to\":" + toMillis + ",\"reason\":\""
                        + reason + "\"}\n"),
                arrivalNanos);
    }

    private static int append(byte[] line, int from, byte[] part) {
        System.arraycopy(part, 0, line, from, part.length);
        return from + part.length;
    }

    /** True for a gap that concerns every symbol. */
    boolean isGapOfAll() {
        return bytes.length > GAP_OF_ALL.length
                && Arrays.equals(bytes, 0, GAP_OF_ALL.length, GAP_OF_ALL, 0, GAP_OF_ALL.length);
    }

    /** The same gap of one symbol. */
    FeedLine ofSymbol(String symbol) {
        String rest = new String(bytes, GAP.length, bytes.length - GAP.length, StandardCharsets.US_ASCII);
        return new FeedLine(ascii(GAP_TEXT + "\"sym\":\"" + symbol + "\"," + rest), arrivalNanos);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
