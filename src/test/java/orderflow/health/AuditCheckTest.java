package orderflow.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import orderflow.feed.polygon.MarketHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from files that a watch writes, and what follows from the calendar. */
class AuditCheckTest {

    private static final long NOW = Instant.parse("2024-01-16T15:00:00Z").toEpochMilli();

    @TempDir
    private Path folder;

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines));
    }

    private static String record(String event, String time) {
        return "{\"schema\":1,\"event\":\"order_flow." + event + "\",\"timestamp_utc\":\"" + time + "\"}";
    }

    private Result result() throws IOException {
        return AuditCheck.read(folder).result(folder, NOW);
    }

    @Test
    void tellsTheAgeOfTheLastAlertAndOfTheLastRecord() throws IOException {
        write(
                "2024-01-16.jsonl",
                record("large_seller_detected", "2024-01-16T14:50:00.000Z"),
                record("exit_signal_triggered", "2024-01-16T14:55:00.000Z"),
                record("monitoring_degraded", "2024-01-16T14:59:57.500Z"),
                "{\"schema\":1,\"event\":\"order_flow.red_bu");

        assertThat(result().figures())
                .containsExactly(Figure.of(FigureName.ALERT_AGE, 300), Figure.of(FigureName.RECORD_AGE, 2));
    }

    @Test
    void looksForAnAlertInEarlierDays() throws IOException {
        write("2024-01-16.jsonl", record("data_validation_error", "2024-01-16T14:59:00.000Z"), "");
        write("2024-01-15.jsonl", record("red_burst_detected", "2024-01-15T15:00:00.000Z"), "");
        write("api.log", "x");

        assertThat(result().text()).isEqualTo("last alert 86400 s ago, last record 60 s ago");
    }

    @Test
    void isFineWithoutAnyLog() throws IOException {
        assertThat(result().text()).isEqualTo("no audit log of late in " + folder);
        assertThat(result().state()).isEqualTo(State.OK);
        assertThat(AuditCheck.read(folder.resolve("missing"))
                        .result(folder, NOW)
                        .figures())
                .isEmpty();
    }

    @Test
    void countsTheCallsOfTheLastMinuteAndThoseRefused() throws IOException {
        write(
                "api.log",
                "2024-01-16T14:58:59.000Z path=/v1 status=429 ms=1 attempt=1",
                "2024-01-16T14:59:30.000Z path=/v1 status=200 ms=1 attempt=1",
                "2024-01-16T14:59:31.000Z path=/v1 status=429 ms=1 attempt=1 note=x",
                "no line of ours",
                "2024-01-16T15:00:01.000Z path=/own status=429 ms=1 attempt=1",
                "");

        Result result = RateCheck.result(folder, 5, 4, 0, NOW);

        assertThat(result.state()).isEqualTo(State.WARNING);
        assertThat(result.figures())
                .isEqualTo(List.of(Figure.of(FigureName.CALLS, 6), Figure.of(FigureName.REFUSED, 1)));
        assertThat(result.text()).endsWith("at most 5 a second allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-16T14:29:59Z, Tue 2024-01-16 09:30",
        "2024-01-16T14:30:00Z, Wed 2024-01-17 09:30",
        "2024-01-12T21:00:00Z, Tue 2024-01-16 09:30",
        "2024-07-03T20:00:00Z, Fri 2024-07-05 09:30",
        "2024-03-09T12:00:00Z, Mon 2024-03-11 09:30"
    })
    void findsTheNextOpeningPastWeekendsAndHolidays(String now, String opening) {
        assertThat(NextOpening.text(NextOpening.after(Instant.parse(now).toEpochMilli(), MarketHours.byRule())))
                .isEqualTo(opening + " New York time");
    }
}
