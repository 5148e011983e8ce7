package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.fault.ParserWords;

/**
 * Reads any line with Jackson: the unusual ones that {@link LineScanner} leaves, and the broken ones, whose faults it
 * words. Not thread-safe.
 */
final class JsonLineParser {

    private static final int EXCERPT = 120;

    /** Without guessing: it would read a line with zero bytes near its start as UTF-16 or UTF-32. */
    private final JsonFactory factory =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private final EventBuilder builder;
    private RecordingHeader header;
    private boolean unusable;
    private boolean inFrame;

    JsonLineParser(SymbolTable symbols) {
        this.builder = new EventBuilder(symbols);
    }

    /** Reads a line, which may not be empty, into the batch; answers the header in force after it. */
    RecordingHeader parse(
            byte[] line, int from, int to, RecordingHeader before, Receipt plain, long place, EventBatch out) {
        header = before;
        unusable = false;
        inFrame = false;
        int mark = out.size();
        try {
            if (!isUtf8(line, from, to)) {
                throw new MalformedException("not UTF-8", excerpt(line, from, to));
            }
            parseLine(line, from, to, plain, place, out);
        } catch (JsonProcessingException e) {
            header = before;
            out.truncate(mark);
            out.add(new Remark.Malformed("not JSON", describe(e) + ": " + excerpt(line, from, to)), place);
        } catch (MalformedException e) {
            header = before;
            out.truncate(mark);
            out.add(e.remark(), place);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return header;
    }

    private void parseLine(byte[] line, int from, int to, Receipt plain, long place, EventBatch out)
            throws IOException {
        try (JsonParser json = factory.createParser(line, from, to - from)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                inFrame = false;
                parseElements(json, plain, place, out);
            } else if (first == JsonToken.START_OBJECT) {
                parseTopObject(json, plain, place, out);
            } else {
                json.skipChildren();
                out.add(notAnObject(first), place);
            }
            if (json.nextToken() != null) {
                throw new MalformedException("more than one JSON value on a line", excerpt(line, from, to));
            }
        }
    }

    private void parseElements(JsonParser json, Receipt receipt, long place, EventBatch out) throws IOException {
        JsonToken token;
        while ((token = json.nextToken()) != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                builder.clear();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    builder.take(json);
                }
                finishEvent(receipt, place, out);
            } else {
                json.skipChildren();
                if (!unusable) {
                    out.add(notAnObject(token), place);
                }
            }
        }
    }

    /** An event, or a frame: which of them is known at its end only. */
    private void parseTopObject(JsonParser json, Receipt plain, long place, EventBatch out) throws IOException {
        builder.clear();
        EventBuilder own = builder.copyForFrame();
        FrameFields frame = new FrameFields();
        int mark = out.size();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Receipt.Kind kind = FrameFields.kindOf(json.currentName());
            if (json.currentName().equals("at")) {
                frame.takeArrival(json);
            } else if (kind != null) {
                out.truncate(mark);
                unusable = false;
                parseFrameEvents(json, frame, kind, place, out);
            } else {
                own.take(json);
            }
        }
        if (own.hasKind() || !frame.isFrame()) {
            out.truncate(mark);
            unusable = false;
            finish(own, plain, place, out);
        } else {
            out.receiptFrom(mark, frame.receipt(header.delayMillis()));
        }
    }

    private void parseFrameEvents(JsonParser json, FrameFields frame, Receipt.Kind kind, long place, EventBatch out)
            throws IOException {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            frame.kind(kind);
            inFrame = true;
            parseElements(json, Receipt.UNTIMED, place, out);
            inFrame = false;
        } else {
            json.skipChildren();
            frame.wrong(kind);
        }
    }

    private void finishEvent(Receipt receipt, long place, EventBatch out) {
        finish(builder, receipt, place, out);
    }

    /** Adds what the fields are, unless a header before them in the line said that it cannot be used. */
    private void finish(EventBuilder fields, Receipt receipt, long place, EventBatch out) {
        if (unusable) {
            return;
        }
        try {
            Object built = fields.build(header);
            if (built instanceof MarketEvent event) {
                out.add(event, receipt, place);
            } else if (built instanceof RecordingHeader changed) {
                header = changed;
                out.add(new Remark.Header(), place);
            } else if (inFrame && built instanceof Remark.Positions) {
                // What a feed sends says nothing of what this user holds.
                out.add(new Remark.OtherKind("positions"), place);
            } else {
                unusable = built instanceof Remark.Unusable;
                out.add((Remark) built, place);
            }
        } catch (MalformedException e) {
            out.add(fields.named(e.remark()), place);
        }
    }

    private static Remark notAnObject(JsonToken token) {
        return new Remark.Malformed("expected an event, a JSON object with ev", "was " + JsonWords.of(token));
    }

    private static boolean isUtf8(byte[] line, int from, int to) {
        boolean ascii = true;
        for (int i = from; i < to && ascii; i++) {
            ascii = line[i] >= 0;
        }
        if (ascii) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String describe(JsonProcessingException e) {
        String words = ParserWords.of(e.getOriginalMessage());
        return e.getLocation() == null
                ? words
                : words + " at column " + e.getLocation().getColumnNr();
    }

    private static String excerpt(byte[] line, int from, int to) {
        String text = new String(line, from, Math.min(to - from, EXCERPT), StandardCharsets.UTF_8);
        return to - from > EXCERPT ? text + "..." : text;
    }
}
