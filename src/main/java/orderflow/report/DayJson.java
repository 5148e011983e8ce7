package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import orderflow.event.Quantity;

/** One symbol's day as the page reads it. */
final class DayJson {

    private final JsonGenerator json;
    private final boolean positions;

    DayJson(JsonGenerator json, boolean positions) {
        this.json = json;
        this.positions = positions;
    }

    void write(SymbolDay day) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("prices");
        new PriceJson(json, day.prices().rows()).write();
        json.writeEndObject();
        json.writeObjectFieldStart("minutes");
        minutes(day.minutes().rows());
        json.writeEndObject();
        json.writeArrayFieldStart("marks");
        MarkJson marks = new MarkJson(json, positions);
        for (Mark mark : day.marks()) {
            marks.write(mark);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("rejected");
        for (Map.Entry<?, Long> one : day.rejected().entrySet()) {
            json.writeNumberField(String.valueOf(one.getKey()), one.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("passedOver");
        for (var one : day.passedOver().entrySet()) {
            json.writeNumberField(one.getKey().word(), one.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void minutes(TimeColumns rows) throws IOException {
        json.writeNumberField("width", rows.widthMillis());
        PriceJson.times(json, rows);
        quantities("volume", rows, MinuteSeries.VOLUME);
        quantities("sold", rows, MinuteSeries.SOLD);
        quantities("bought", rows, MinuteSeries.BOUGHT);
        json.writeArrayFieldStart("baseline");
        for (int row = 0; row < rows.size(); row++) {
            long known = rows.get(MinuteSeries.BASELINES, row);
            if (known == 0) {
                json.writeNull();
            } else {
                json.writeNumber(Math.round((double) rows.get(MinuteSeries.BASELINE, row) / known / Quantity.ONE));
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rejected");
        for (int row = 0; row < rows.size(); row++) {
            json.writeNumber(rows.get(MinuteSeries.REJECTED, row));
        }
        json.writeEndArray();
    }

    private void quantities(String name, TimeColumns rows, int column) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < rows.size(); row++) {
            json.writeNumber(Quantity.decimal(rows.get(column, row)).toPlainString());
        }
        json.writeEndArray();
    }
}
