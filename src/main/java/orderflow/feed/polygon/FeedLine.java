package orderflow.feed.polygon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the engine is given next: one line of a recording, made before it is decoded, so that a recording of it replays
 * to the same alerts.
 *
 * @param bytes the line, its line feed included; never changed
 * @param arrivalNanos when it was made, by the timekeeper's clock, for the latency
 */
public record FeedLine(byte[] bytes, long arrivalNanos) {

    private static final byte[] FRAME = ascii(",\"frame\":");
    private static final byte[] AT = ascii("{\"at\":");

    public FeedLine {
        Objects.requireNonNull(bytes, "bytes");
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
                ascii("{\"ev\":\"gap\"," + concerned + "\"from\":" + fromMillis + ",\"to\":" + toMillis
                        + ",\"reason\":\"" + reason + "\"}\n"),
                arrivalNanos);
    }

    private static int append(byte[] line, int from, byte[] part) {
        System.arraycopy(part, 0, line, from, part.length);
        return from + part.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
