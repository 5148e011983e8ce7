package orderflow.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A score as one JSON object on a line, as {@code docs/formats.md} has it: figures half-up to 4 decimals. */
public final class ScoreJson {

    private static final int SCHEMA = 1;
    private static final int DECIMALS = 4;

    private final JsonGenerator json;

    private ScoreJson(JsonGenerator json) {
        this.json = json;
    }

    /** The line, without its line feed. */
    public static String line(Score score) {
        StringWriter text = new StringWriter();
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator json = factory.createGenerator(text)) {
            new ScoreJson(json).write(score);
        } catch (IOException e) {
            // A text in memory is written without input or output.
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(Score score) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        json.writeStringField("event", "order_flow.score");
        json.writeNumberField("reaction_ms", score.settings().reactionMillis());
        number("drop_bps", score.settings().dropBps());
        json.writeNumberField("seed", score.settings().seed());
        json.writeNumberField("draws", score.settings().draws());
        coverage(score.coverage());
        json.writeArrayFieldStart("groups");
        group(score.alerts());
        group(score.exitSignals());
        for (GroupScore kind : score.kinds()) {
            group(kind);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void coverage(Coverage coverage) throws IOException {
        json.writeNumberField("sessions", coverage.sessions());
        json.writeNumberField("symbols", coverage.symbols());
        json.writeNumberField("symbol_sessions", coverage.symbolSessions());
        json.writeNumberField("seen_ms", coverage.seenMillis());
        Map<Span.Reason, Long> leftOut = coverage.leftOutMillis();
        for (Span.Reason reason : Span.Reason.values()) {
            json.writeNumberField(reason.word() + "_ms", leftOut.getOrDefault(reason, 0L));
        }
        json.writeNumberField("drops", coverage.drops());
        json.writeNumberField("undecided_drops", coverage.undecidedDrops());
    }

    private void group(GroupScore group) throws IOException {
        json.writeStartObject();
        if (group.kind().isPresent()) {
            json.writeStringField("group", "kind");
            kind(group.kind().get());
        } else {
            json.writeStringField("group", group.exitSignals() ? "all_exit_signals" : "all_alerts");
        }
        json.writeNumberField("number", group.number());
        json.writeNumberField("random", group.random());
        drops(group.drops());
        json.writeArrayFieldStart("moves");
        for (MoveFigure move : group.moves()) {
            move(move);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void kind(MarkKind kind) throws IOException {
        if (kind.isExitSignal()) {
            json.writeStringField("reason", kind.evidence());
            return;
        }
        json.writeStringField("alert_type", kind.type());
        if (!kind.evidence().isEmpty()) {
            json.writeStringField("evidence", kind.evidence());
        }
        json.writeStringField("severity", kind.severity());
    }

    private void drops(DropFigures drops) throws IOException {
        json.writeNumberField("judged", drops.judged());
        json.writeNumberField("not_judged", drops.notJudged());
        json.writeNumberField("followed", drops.followed());
        figure("precision", drops.precision());
        interval("precision_interval", drops.precisionInterval());
        figure("random_precision", drops.randomPrecision());
        figure("precision_lift", drops.precisionLift());
        json.writeNumberField("drops_warned", drops.warned());
        figure("recall", drops.recall());
        figure("random_recall", drops.randomRecall());
        figure("recall_lift", drops.recallLift());
        figure("lead_ms", drops.medianLeadMillis());
        figure("random_lead_ms", drops.randomMedianLeadMillis());
        figure("lead_lift_ms", drops.leadLiftMillis());
        figure("false_alarms", drops.falseAlarms());
        figure("random_false_alarms", drops.randomFalseAlarms());
        figure("false_alarm_lift", drops.falseAlarmLift());
    }

    private void move(MoveFigure move) throws IOException {
        json.writeStartObject();
        json.writeStringField("measure", move.measure().word());
        json.writeStringField("unit", move.unit().word());
        json.writeNumberField("known", move.known());
        json.writeNumberField("left_out", move.leftOut());
        figure("median", move.median());
        interval("median_interval", move.medianInterval());
        figure("random_median", move.randomMedian());
        figure("median_lift", move.medianLift());
        figure("mean", move.mean());
        interval("mean_interval", move.meanInterval());
        figure("random_mean", move.randomMean());
        figure("mean_lift", move.meanLift());
        json.writeEndObject();
    }

    /** What is not known is left out. */
    private void figure(String key, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            number(key, Decimals.rounded(value.getAsDouble(), DECIMALS));
        }
    }

    private void interval(String key, Optional<Interval> interval) throws IOException {
        if (interval.isPresent()) {
            json.writeArrayFieldStart(key);
            json.writeNumber(shortest(Decimals.rounded(interval.get().low(), DECIMALS)));
            json.writeNumber(shortest(Decimals.rounded(interval.get().high(), DECIMALS)));
            json.writeEndArray();
        }
    }

    private void number(String key, BigDecimal value) throws IOException {
        json.writeNumberField(key, shortest(value));
    }

    private static BigDecimal shortest(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
