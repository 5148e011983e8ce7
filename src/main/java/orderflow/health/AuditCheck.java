package orderflow.health;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How old the last alert and the last record of the audit log are.
 *
 * <p>Never wrong by itself, since a quiet market raises no alerts; thresholds are the user's to give. The last
 * {@value #FILES} days are looked at, and the last megabyte of each.
 */
final class AuditCheck {

    private static final int FILES = 7;
    private static final int BYTES = 1 << 20;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}\\.jsonl";
    private static final Set<String> ALERTS = Set.of(
            "order_flow.large_seller_detected", "order_flow.red_burst_detected", "order_flow.exit_signal_triggered");
    private static final JsonFactory JSON = new JsonFactory();

    private OptionalLong lastRecordMillis = OptionalLong.empty();
    private OptionalLong lastAlertMillis = OptionalLong.empty();

    private AuditCheck() {}

    /** Reads what there is. */
    static AuditCheck read(Path folder) throws IOException {
        AuditCheck check = new AuditCheck();
        check.readDays(folder);
        return check;
    }

    /** What was read, at a time of the feed's clock, which the records have too. */
    Result result(Path folder, long nowMillis) {
        if (lastRecordMillis.isEmpty()) {
            return Result.ok(CheckName.AUDIT, "no audit log of late in " + folder);
        }
        List<Figure> figures = new ArrayList<>();
        long recordAge = seconds(nowMillis, lastRecordMillis.getAsLong());
        String text = "last record " + recordAge + " s ago";
        if (lastAlertMillis.isPresent()) {
            long alertAge = seconds(nowMillis, lastAlertMillis.getAsLong());
            text = "last alert " + alertAge + " s ago, " + text;
            figures.add(Figure.of(FigureName.ALERT_AGE, alertAge));
        } else {
            text = "no alert of late, " + text;
        }
        figures.add(Figure.of(FigureName.RECORD_AGE, recordAge));
        return Result.ok(CheckName.AUDIT, text, figures.toArray(Figure[]::new));
    }

    private static long seconds(long nowMillis, long thenMillis) {
        return Math.max(0, nowMillis - thenMillis) / 1_000;
    }

    private void readDays(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> days;
        try (Stream<Path> files = Files.list(folder)) {
            days = files.filter(file -> file.getFileName().toString().matches(DAY))
                    .sorted(Comparator.reverseOrder())
                    .limit(FILES)
                    .toList();
        }
        for (Path day : days) {
            for (String line : FileEnd.lines(day, BYTES)) {
                take(line);
                if (lastAlertMillis.isPresent()) {
                    return;
                }
            }
        }
    }

    /** Takes a record's time; a line that is none says nothing. */
    private void take(String line) {
        String event = "";
        String time = "";
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("event")) {
                    event = json.getText();
                } else if (name.equals("timestamp_utc")) {
                    time = json.getText();
                }
                json.skipChildren();
            }
            long millis = Instant.parse(time).toEpochMilli();
            lastRecordMillis = lastRecordMillis.isPresent() ? lastRecordMillis : OptionalLong.of(millis);
            if (ALERTS.contains(event)) {
                lastAlertMillis = OptionalLong.of(millis);
            }
        } catch (IOException | DateTimeException e) {
            // A torn line; the next start of a watch mends it.
        }
    }
}
