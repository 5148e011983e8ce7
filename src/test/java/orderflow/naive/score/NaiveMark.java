package orderflow.naive.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** An alert or exit signal, read from its line of JSON; its kind is named as the score names it. */
record NaiveMark(String symbol, long time, boolean exit, String kind) {

    static NaiveMark of(String line) {
        JsonNode json = read(line);
        boolean exit = json.has("reason");
        String evidence = json.has("evidence") ? " " + json.get("evidence").textValue() : "";
        String kind = exit
                ? "exit " + json.get("reason").textValue()
                : json.get("alert_type").textValue() + evidence + " "
                        + json.get("severity").textValue();
        long time = Instant.parse(json.get("timestamp_utc").textValue()).toEpochMilli();
        return new NaiveMark(json.get("symbol").textValue(), time, exit, kind);
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
