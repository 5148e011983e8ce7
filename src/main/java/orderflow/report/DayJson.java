package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import orderflow.event.Quantity;

/** One symbol's day as the page reads it. */
final class DayJson {

    private final JsonGenerator json;
    private final ReportRules rules;
    private final MarkJson marks;

    DayJson(JsonGenerator json, ReportRules rules, MarkJson marks) {
        this.json = json;
        this.rules = rules;
        this.marks = marks;
    }

    void write(SymbolDay day) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("prices");
        new PriceJson(json, day.prices().rows()).write();
        json.writeEndObject();
        json.writeObjectFieldStart("minutes");
        minutes(day.minutes().rows());
        json.writeEndObject();
        if (rules instanceof ReportRules.RarityRules) {
            json.writeObjectFieldStart("sold");
            sold(day.sold().rows());
            json.writeEndObject();
        }
        if (day.depth() != null) {
            json.writeObjectFieldStart("depth");
            new DepthJson(json, day.depth().rows()).write();
            json.writeEndObject();
        }
        json.writeArrayFieldStart("marks");
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
        if (rules instanceof ReportRules.SpecifiedRules) {
            baselines(rows);
        }
        json.writeArrayFieldStart("rejected");
        for (int row = 0; row < rows.size(); row++) {
            json.writeNumber(rows.get(MinuteSeries.REJECTED, row));
        }
        json.writeEndArray();
    }

    /** The window of 30 s, with the numbers of the rows in which a part of the day began and when it did. */
    private void sold(TimeColumns rows) throws IOException {
        json.writeNumberField("width", rows.widthMillis());
        PriceJson.times(json, rows);
        quantities("sold", rows, SoldSeries.SOLD);
        quantities("lookedAt", rows, SoldSeries.LOOKED_AT);
        json.writeArrayFieldStart("parts");
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(SoldSeries.PART_START, row) != 0) {
                json.writeStartArray();
                json.writeNumber(row);
                json.writeNumber(rows.get(SoldSeries.PART_START, row));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private void baselines(TimeColumns rows) throws IOException {
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
    }

    private void quantities(String name, TimeColumns rows, int column) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < rows.size(); row++) {
            json.writeNumber(Quantity.decimal(rows.get(column, row)).toPlainString());
        }
        json.writeEndArray();
    }
}
