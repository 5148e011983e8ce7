package orderflow.health;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import orderflow.fault.TerminalText;

/** A report as one JSON object on a line; see {@code docs/healthcheck.md}. */
public final class ReportJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ReportJson() {}

    /** The object, without a line end. */
    public static String of(Report report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            json.writeStringField("state", report.state().name());
            json.writeNumberField("code", report.state().code());
            json.writeStringField("summary", report.summary());
            json.writeArrayFieldStart("checks");
            for (Result result : report.results()) {
                write(json, result, report.thresholds());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TerminalText.json(text.toString());
    }

    private static void write(JsonGenerator json, Result result, Thresholds thresholds) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", result.check().word());
        json.writeStringField("state", result.state().name());
        json.writeStringField("text", result.text());
        if (!result.hint().isEmpty()) {
            json.writeStringField("hint", result.hint());
        }
        json.writeArrayFieldStart("figures");
        for (Figure figure : result.figures()) {
            json.writeStartObject();
            json.writeStringField("name", figure.name().word());
            json.writeNumberField("value", figure.value());
            writeUnlessEmpty(json, "unit", figure.name().unit());
            writeUnlessEmpty(
                    json,
                    "warning",
                    thresholds.warning(figure.name()).map(Range::toString).orElse(""));
            writeUnlessEmpty(
                    json,
                    "critical",
                    thresholds.critical(figure.name()).map(Range::toString).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeUnlessEmpty(JsonGenerator json, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }
}
