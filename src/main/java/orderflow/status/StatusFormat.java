package orderflow.status;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The status file's one JSON object. */
final class StatusFormat {

    /** Without guessing at encodings other than UTF-8. */
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private StatusFormat() {}

    static byte[] write(WatchStatus status) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            json.writeNumberField("pid", status.pid());
            json.writeNumberField("started_ms", status.startedMillis());
            json.writeNumberField("heartbeat_ms", status.heartbeatMillis());
            json.writeStringField("state", status.state());
            json.writeStringField("rules", status.rules().word());
            json.writeStringField("rules_origin", status.rules().origin());
            writeArray(json, "symbols", status.symbols());
            writeArray(json, "degraded", status.degraded());
            writeFigures(json, status.figures());
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void writeFigures(JsonGenerator json, WatchFigures figures) throws IOException {
        if (figures.lagMillis().isPresent()) {
            json.writeNumberField("lag_ms", figures.lagMillis().getAsLong());
        }
        json.writeNumberField("queued_bytes", figures.queuedBytes());
        json.writeNumberField("gaps", figures.gaps());
        json.writeNumberField("dropped_lines", figures.droppedLines());
        json.writeNumberField("failed_runs", figures.failedRuns());
    }

    private static void writeArray(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** The status in a file's bytes; throws {@link IOException} when they are none. */
    static WatchStatus read(byte[] bytes) throws IOException {
        long pid = -1;
        long started = WatchStatus.UNKNOWN_START;
        long heartbeat = 0;
        String state = "";
        String rules = WatchRules.UNKNOWN.word();
        String rulesOrigin = WatchRules.UNKNOWN.origin();
        List<String> symbols = List.of();
        List<String> degraded = List.of();
        OptionalLong lag = OptionalLong.empty();
        long queued = 0;
        long gaps = 0;
        long dropped = 0;
        long failedRuns = 0;
        try (JsonParser json = JSON.createParser(bytes)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "pid" -> pid = json.getLongValue();
                    case "started_ms" -> started = json.getLongValue();
                    case "heartbeat_ms" -> heartbeat = json.getLongValue();
                    case "state" -> state = json.getText();
                    case "rules" -> rules = json.getText();
                    case "rules_origin" -> rulesOrigin = json.getText();
                    case "symbols" -> symbols = readArray(json);
                    case "degraded" -> degraded = readArray(json);
                    case "lag_ms" -> lag = OptionalLong.of(json.getLongValue());
                    case "queued_bytes" -> queued = json.getLongValue();
                    case "gaps" -> gaps = json.getLongValue();
                    case "dropped_lines" -> dropped = json.getLongValue();
                    case "failed_runs" -> failedRuns = json.getLongValue();
                    default -> json.skipChildren();
                }
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
        }
        WatchFigures figures = new WatchFigures(lag, queued, gaps, dropped, failedRuns);
        WatchRules decidedBy = new WatchRules(rules, rulesOrigin);
        return new WatchStatus(pid, started, heartbeat, decidedBy, symbols, state, degraded, figures);
    }

    private static List<String> readArray(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        expect(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return texts;
    }

    private static void expect(JsonToken actual, JsonToken expected) throws IOException {
        if (actual != expected) {
            throw new IOException("expected " + expected + ", was " + actual);
        }
    }
}
