package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns an answer about trades or quotes, a page of history or the last one, into records; thread-safe. */
final class RecordPageParser {

    /**
     * One answer.
     *
     * @param nextUrl where the next one is, as the server wrote it
     * @param delayed true when the plan gives this data late
     */
    record Page(List<HistoryRecord> records, Optional<String> nextUrl, boolean delayed) {}

    private static final Set<Long> CANCELLED_CORRECTIONS = Set.of(7L, 8L, 10L, 11L);
    private static final int RECORD_CHARACTERS = 256;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final JsonFactory json = new JsonFactory();
    private final RecordKind kind;
    private final String symbol;

    RecordPageParser(RecordKind kind, String symbol) {
        this.kind = kind;
        this.symbol = symbol;
    }

    /** The records in the body of an answer; throws {@link IOException} when it is no JSON object of that form. */
    Page parse(byte[] body) throws IOException {
        return parse(new Body(body, false));
    }

    /** The same of a body that may be packed. */
    Page parse(Body body) throws IOException {
        List<HistoryRecord> records = new ArrayList<>();
        Optional<String> next = Optional.empty();
        boolean delayed = false;
        StringWriter written = new StringWriter(RECORD_CHARACTERS);
        try (JsonParser parser = BodyJson.parser(body.open());
                JsonGenerator out = json.createGenerator(written)) {
            out.setRootValueSeparator(null);
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("results") && value == JsonToken.START_ARRAY) {
                    readResults(parser, out, written, records);
                } else if (name.equals("results") && value == JsonToken.START_OBJECT) {
                    readRecord(parser, out, written).ifPresent(records::add);
                } else if (name.equals("next_url") && value == JsonToken.VALUE_STRING) {
                    next = Optional.of(parser.getText()).filter(text -> !text.isBlank());
                } else if (name.equals("status") && value == JsonToken.VALUE_STRING) {
                    delayed = parser.getText().equals("DELAYED");
                } else {
                    parser.skipChildren();
                }
            }
            expect(parser, parser.currentToken(), JsonToken.END_OBJECT);
        }
        return new Page(records, next, delayed);
    }

    private void readResults(JsonParser parser, JsonGenerator out, StringWriter text, List<HistoryRecord> records)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readRecord(parser, out, text).ifPresent(records::add);
            } else if (parser.currentToken() == null) {
                throw new IOException("expected the end of results, the body ended");
            } else {
                parser.skipChildren();
            }
        }
    }

    /** The record, unless it was cancelled; written with the one writer of the page, since a page has 50,000. */
    private Optional<HistoryRecord> readRecord(JsonParser parser, JsonGenerator out, StringWriter text)
            throws IOException {
        text.getBuffer().setLength(0);
        long timeMillis = HistoryRecord.NO_TIME;
        boolean cancelled = false;
        out.writeStartObject();
        out.writeStringField("ev", kind.event());
        out.writeStringField("sym", symbol);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String restName = parser.currentName();
            String name = kind.nameOf(restName);
            JsonToken value = parser.nextToken();
            boolean integer = value == JsonToken.VALUE_NUMBER_INT;
            if (restName.equals("correction") && integer) {
                cancelled = CANCELLED_CORRECTIONS.contains(parser.getValueAsLong());
            }
            if (name == null) {
                parser.skipChildren();
            } else if (RecordKind.isTime(name) && integer) {
                long millis = Math.floorDiv(parser.getValueAsLong(), NANOS_PER_MILLI);
                out.writeNumberField(name, millis);
                timeMillis = name.equals("t") ? millis : timeMillis;
            } else {
                out.writeFieldName(name);
                copy(parser, out);
            }
        }
        expect(parser, parser.currentToken(), JsonToken.END_OBJECT);
        out.writeEndObject();
        out.flush();
        return cancelled ? Optional.empty() : Optional.of(new HistoryRecord(timeMillis, text.toString()));
    }

    /** Copies a value; numbers by their characters, so that no price goes through a double. */
    private static void copy(JsonParser parser, JsonGenerator out) throws IOException {
        if (parser.currentToken().isNumeric()) {
            out.writeNumber(parser.getText());
        } else if (parser.currentToken().isStructStart()) {
            out.copyCurrentStructureExact(parser);
        } else {
            out.copyCurrentEvent(parser);
        }
    }

    private static void expect(JsonParser parser, JsonToken actual, JsonToken expected) throws IOException {
        if (actual != expected) {
            throw new IOException("expected " + expected + " at offset "
                    + parser.currentTokenLocation().getByteOffset() + ", was " + actual);
        }
    }
}
