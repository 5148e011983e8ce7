package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import orderflow.alert.Severity;
import orderflow.event.MarketEvent;
import orderflow.event.Quantity;

/** What the page reads first: the run, its rules with their thresholds, its gaps, and which days of which symbols there are. */
final class IndexJson {

    private final JsonGenerator json;

    IndexJson(JsonGenerator json) {
        this.json = json;
    }

    void write(ReportRun run, ReportCollector collected, List<SymbolDay> days) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", run.version());
        texts("recordings", run.recordings());
        texts("notes", run.notes());
        json.writeArrayFieldStart("events");
        for (ReportRun.Count count : run.events()) {
            row(count.word(), String.valueOf(count.count()));
        }
        json.writeEndArray();
        tallies("rejected", run.rejected());
        tallies("passedOver", run.passedOver());
        json.writeArrayFieldStart("settings");
        for (ReportRun.SettingLine line : run.settings()) {
            row(line.key(), line.value(), line.origin());
        }
        json.writeEndArray();
        rules(collected.rules());
        thinned(collected);
        holes(collected.holes().list());
        json.writeArrayFieldStart("days");
        for (SymbolDay day : days) {
            day(day);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rules(ReportRules rules) throws IOException {
        json.writeObjectFieldStart("rules");
        json.writeStringField("name", rules.word());
        if (rules instanceof ReportRules.SpecifiedRules specified) {
            json.writeStringField(
                    "largeSize", Quantity.decimal(specified.largeSize()).toPlainString());
            json.writeStringField(
                    "minVolume", Quantity.decimal(specified.minVolume()).toPlainString());
            json.writeNumberField("spike", specified.spike());
        } else if (rules instanceof ReportRules.RarityRules rarity) {
            json.writeNumberField("rareMinutes", rarity.rareMinutes());
            json.writeNumberField("warmupMinutes", rarity.warmupMinutes());
            json.writeStringField("minValue", rarity.minValue().toPlainString());
        }
        json.writeNumberField("sellRatio", rules.sellRatio());
        json.writeEndObject();
    }

    /** What was left out for want of room. */
    private void thinned(ReportCollector collected) throws IOException {
        json.writeObjectFieldStart("left");
        json.writeNumberField("events", collected.days().left());
        json.writeNumberField("marks", collected.marks().left());
        json.writeNumberField("holes", collected.holes().left());
        json.writeEndObject();
    }

    private void holes(List<Hole> holes) throws IOException {
        json.writeArrayFieldStart("holes");
        for (Hole hole : holes) {
            json.writeStartObject();
            json.writeStringField("kind", hole.kind().word());
            json.writeStringField("symbol", hole.symbol());
            json.writeNumberField("from", hole.fromMillis());
            if (hole.toMillis() != MarketEvent.NO_TIME) {
                json.writeNumberField("to", hole.toMillis());
            }
            json.writeStringField("reason", hole.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void day(SymbolDay day) throws IOException {
        json.writeStartObject();
        json.writeStringField("symbol", day.key().symbol());
        json.writeStringField("day", day.key().day().toString());
        json.writeNumberField("start", day.key().startMillis());
        json.writeNumberField("end", day.key().endMillis());
        json.writeNumberField("trades", day.trades());
        json.writeNumberField("quotes", day.quotes());
        json.writeNumberField("warning", count(day, Severity.WARNING));
        json.writeNumberField("critical", count(day, Severity.CRITICAL));
        json.writeNumberField(
                "exits", day.marks().stream().filter(mark -> !mark.isAlert()).count());
        json.writeEndObject();
    }

    private static long count(SymbolDay day, Severity severity) {
        return day.marks().stream()
                .filter(mark -> mark.isAlert() && mark.alert().severity() == severity)
                .count();
    }

    private void tallies(String name, List<ReportRun.Tally> tallies) throws IOException {
        json.writeArrayFieldStart(name);
        for (ReportRun.Tally tally : tallies) {
            row(tally.reason(), tally.expected(), String.valueOf(tally.count()), tally.firstPlace());
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeFieldName(name);
        row(texts.toArray(String[]::new));
    }

    private void row(String... texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
