package orderflow.sweep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The combinations as JSON objects, one a line, the best first, and a last one that says what the choice rests on. */
public final class SweepJson {

    private static final int SCHEMA = 1;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final SweepResult result;
    private final List<String> lines = new ArrayList<>();

    private SweepJson(SweepResult result) {
        this.result = result;
    }

    /** The lines, without line feeds; what is not known is left out. */
    public static List<String> lines(SweepResult result) {
        SweepJson json = new SweepJson(result);
        int place = 0;
        for (Trial trial : result.trials()) {
            int number = ++place;
            json.line("order_flow.sweep_combination", line -> json.combination(line, number, trial));
        }
        json.line("order_flow.sweep", json::whole);
        return json.lines;
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private void line(String event, Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("schema", SCHEMA);
            json.writeStringField("event", event);
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            // A text in memory is written without input or output.
            throw new IllegalStateException(e);
        }
        lines.add(text.toString());
    }

    private void combination(JsonGenerator json, int place, Trial trial) throws IOException {
        json.writeNumberField("place", place);
        json.writeBooleanField("pareto", result.isOnFront(trial));
        settings(json, trial);
        figures(json, "figures", trial.chosenBy());
        if (trial.heldOut().isPresent()) {
            figures(json, "held_out", trial.heldOut().get());
        }
    }

    private void settings(JsonGenerator json, Trial trial) throws IOException {
        json.writeObjectFieldStart("settings");
        for (int i = 0; i < result.axes().size(); i++) {
            Axis axis = result.axes().get(i);
            String value = axis.values().get(trial.place().get(i));
            json.writeFieldName(axis.key());
            if (axis.numeric()) {
                json.writeNumber(value);
            } else {
                json.writeString(value);
            }
        }
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, String name, Figures figures) throws IOException {
        json.writeObjectFieldStart(name);
        for (FigureColumn column : FigureColumn.ALL) {
            number(json, column.name(), column.of(figures));
        }
        json.writeEndObject();
    }

    private void whole(JsonGenerator json) throws IOException {
        json.writeStringField("rank", result.rank().word());
        json.writeNumberField("tried", result.trials().size());
        json.writeNumberField("left_out", result.leftOut());
        dates(json, "chosen_on", result.chosenOn());
        dates(json, "held_out", result.heldOut());
        if (result.placeHeldOut().isPresent()) {
            json.writeNumberField("place_held_out", result.placeHeldOut().get());
        }
        if (result.neighbours().isPresent()) {
            Neighbours neighbours = result.neighbours().get();
            json.writeObjectFieldStart("neighbours");
            json.writeNumberField("number", neighbours.count());
            number(json, "least", neighbours.least());
            number(json, "median", neighbours.median());
            number(json, "most", neighbours.most());
            json.writeEndObject();
        }
    }

    private static void dates(JsonGenerator json, String name, List<LocalDate> dates) throws IOException {
        json.writeArrayFieldStart(name);
        for (LocalDate date : dates) {
            json.writeString(date.toString());
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        number(json, name, Optional.of(FigureColumn.rounded(value)));
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }
}
