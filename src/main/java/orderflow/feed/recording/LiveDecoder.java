package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Decodes the lines of a live feed by the very rules of a replay, and keeps out of them what a replay would reject as
 * malformed, so that a recording of a long watch is not refused for its feed's slips.
 *
 * <p>Not thread-safe.
 */
public final class LiveDecoder {

    /**
     * A line as it is to be recorded.
     *
     * @param line with its line feed; empty when nothing of it can be used
     * @param events what it holds; valid until the next call
     * @param malformed what was left out, in the order found
     * @param notAskedFor symbols of which something was left out
     */
    public record Decoded(
            byte[] line, EventBatch events, List<Remark.Malformed> malformed, Set<String> notAskedFor) {}

    /** Without guessing at encodings other than UTF-8. */
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private static final byte[] NOTHING = new byte[0];

    private final LineDecoder decoder = new LineDecoder(0);
    private final LineDecoder trial = new LineDecoder(0);
    private final EventBatch batch = new EventBatch(256);
    private final EventBatch trialBatch = new EventBatch(16);
    private final Set<String> symbols;
    private byte[] buffer = new byte[1 << 14];

    /** A decoder that takes whatever it is given. */
    public LiveDecoder() {
        this(List.of());
    }

    /** A decoder that leaves out what is of other symbols than these; nothing where there are none. */
    public LiveDecoder(Collection<String> symbols) {
        this.symbols = Set.copyOf(symbols);
    }

    /** Decodes a line that ends in a line feed and holds no other. */
    public Decoded decode(byte[] line) {
        decode(decoder, line, batch);
        List<Remark.Malformed> malformed = malformed(batch);
        if (batch.isFull()) {
            // More records than any feed sends at once: what they are is not worth looking at one by one.
            batch.truncate(0);
            List<Remark.Malformed> last = malformed.subList(malformed.size() - 1, malformed.size());
            return new Decoded(NOTHING, batch, last, Set.of());
        }
        Set<String> notAskedFor = symbols.isEmpty() ? Set.of() : batch.symbolsBeside(symbols);
        if (malformed.isEmpty() && notAskedFor.isEmpty()) {
            return new Decoded(batch.size() == 0 ? NOTHING : line, batch, malformed, notAskedFor);
        }
        byte[] clean = clean(line);
        batch.truncate(0);
        if (clean.length > 0) {
            decode(decoder, clean, batch);
        }
        return new Decoded(clean, batch, malformed, notAskedFor);
    }

    /** Decodes from a buffer with the room behind the line that the scanner asks for. */
    private void decode(LineDecoder by, byte[] line, EventBatch into) {
        if (buffer.length < line.length + JsonBytes.PADDING) {
            buffer = new byte[line.length + line.length / 2 + JsonBytes.PADDING];
        }
        System.arraycopy(line, 0, buffer, 0, line.length);
        into.truncate(0);
        by.decode(buffer, 0, into);
    }

    private static List<Remark.Malformed> malformed(EventBatch events) {
        if (!events.holdsMalformed()) {
            return List.of();
        }
        List<Remark.Malformed> found = new ArrayList<>();
        events.remarks(remark -> {
            if (remark instanceof Remark.Malformed one) {
                found.add(one);
            } else if (remark instanceof Remark.Unusable one) {
                // Such a header of a recording would end a replay, and has no business in a feed.
                found.add(new Remark.Malformed("a line that cannot be used", one.reason()));
            }
        });
        return found;
    }

    /** The line with those of its events alone that are well-formed and asked for; empty where there is none or it cannot be read. */
    private byte[] clean(byte[] line) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(line.length);
        int kept = 0;
        try (JsonParser json = JSON.createParser(line)) {
            if (!toEvents(json)) {
                return NOTHING;
            }
            clean.write(line, 0, end(json));
            String head = new String(line, 0, end(json), StandardCharsets.UTF_8);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                int from = (int) json.currentTokenLocation().getByteOffset();
                boolean object = json.currentToken() == JsonToken.START_OBJECT;
                json.skipChildren();
                byte[] element = Arrays.copyOfRange(line, from, end(json));
                if (object && isWanted(head, element)) {
                    clean.write(kept++ == 0 ? NOTHING : new byte[] {','});
                    clean.write(element);
                }
            }
        } catch (IOException e) {
            return NOTHING;
        }
        clean.writeBytes("]}\n".getBytes(StandardCharsets.US_ASCII));
        return kept == 0 ? NOTHING : clean.toByteArray();
    }

    /** Goes to the start of the array of events in {@code {"at":N,"frame":[...]}}; false where there is none. */
    private static boolean toEvents(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.START_ARRAY) {
            token = json.nextToken();
        }
        return token == JsonToken.START_ARRAY;
    }

    private boolean isWanted(String head, byte[] element) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        line.writeBytes(element);
        line.writeBytes("]}\n".getBytes(StandardCharsets.US_ASCII));
        decode(trial, line.toByteArray(), trialBatch);
        return trialBatch.size() > 0
                && !trialBatch.holdsMalformed()
                && (symbols.isEmpty() || trialBatch.symbolsBeside(symbols).isEmpty());
    }

    private static int end(JsonParser json) {
        return (int) json.currentLocation().getByteOffset();
    }
}
