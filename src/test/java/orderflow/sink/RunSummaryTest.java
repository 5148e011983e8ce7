package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderflow.alert.Evidence;
import orderflow.alert.Severity;
import orderflow.fault.RejectionCode;
import orderflow.sink.RunFigures.Tally;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    private final TimeSpan span = new TimeSpan();
    private final Map<String, Long> events = new LinkedHashMap<>();
    private final AlertCounter counter = new AlertCounter();
    private List<String> rules = List.of("rarity");
    private final Map<RejectionCode, Tally> rejected = new TreeMap<>();
    private final Map<String, Tally> passedOver = new TreeMap<>();

    @Test
    void saysWhatARunReadFoundAndCouldNotUse() {
        at("2024-01-15T14:30:00Z");
        at("2024-01-15T21:00:00Z");
        events.put("trades", 334_567L);
        events.put("quotes", 900_000L);
        events.put("books", 0L);
        events.put("gaps", 2L);
        counter.onAlert(Examples.seller(1));
        counter.onAlert(Examples.seller(2));
        counter.onAlert(Examples.seller(3, Severity.CRITICAL, Evidence.SELL_PRINT, "20000", "20"));
        counter.onAlert(Examples.burst(5, "4.61", "0.7213", "182400", "39566"));
        counter.onExitSignal(Examples.sellersExit(4, 1, 2, 3));
        rejected.put(RejectionCode.TAPE_CHRONOLOGY, new Tally(1_234, "day.jsonl:12"));
        rejected.put(RejectionCode.MALFORMED, new Tally(1, "day.jsonl:7"));
        passedOver.put("ineligible", new Tally(2_300, "day.jsonl:3"));

        assertThat(RunSummary.lines(figures(2, 31_000, Duration.ofMillis(2_143))))
                .containsExactly(
                        "Sessions     2024-01-15, 09:30:00 to 16:00:00 New York time",
                        "Events       1,234,569: 334,567 trades, 900,000 quotes, 2 gaps",
                        "Rules        rarity",
                        "Alerts       4: 2 large seller (warning), 1 large seller (critical),",
                        "             1 red burst (critical)",
                        "Exit signals 1 by large sellers",
                        "Rejected     1,235",
                        "  MALFORMED                    1  first at day.jsonl:7",
                        "  TAPE_CHRONOLOGY          1,234  first at day.jsonl:12",
                        "Passed over  2,300",
                        "  ineligible               2,300  first at day.jsonl:3",
                        "Gaps         2, 31.0 s not seen",
                        "Speed        576,094 events/s, 2.1 s");
    }

    @Test
    void aWatchHasNoSpeed() {
        List<String> lines = new ArrayList<>(RunSummary.lines(figures(0, 0, Duration.ZERO)));
        lines.remove("Speed        0 events/s, 0.0 s");

        assertThat(RunSummary.ofWatch(figures(0, 0, Duration.ZERO)))
                .isEqualTo(lines)
                .hasSize(8);
    }

    @Test
    void tellsWhatImpliedTheRules() {
        rules = List.of("specified", "implied by large_order_size_threshold (--set)");
        assertThat(RunSummary.account(figures(0, 0, Duration.ZERO)))
                .contains("Rules        specified, implied by large_order_size_threshold (--set)");

        rules = List.of(
                "specified", "implied by large_order_size_threshold (a folder/with a\u001b[31m/long name.json:3)");
        assertThat(RunSummary.ofWatch(figures(0, 0, Duration.ZERO)))
                .containsSequence(
                        "Rules        specified,",
                        "             implied by large_order_size_threshold (a folder/with a\\u001b[31m/long"
                                + " name.json:3)");
    }

    @Test
    void saysPlainlyThatThereWasNothing() {
        assertThat(RunSummary.lines(figures(0, 0, Duration.ZERO)))
                .containsExactly(
                        "Sessions     none",
                        "Events       none",
                        "Rules        rarity",
                        "Alerts       none",
                        "Exit signals none",
                        "Rejected     none",
                        "Passed over  none",
                        "Gaps         none",
                        "Speed        0 events/s, 0.0 s");
    }

    @Test
    void namesTheDaysOfSeveralSessionsInNewYork() {
        at("2024-07-02T23:30:00Z");
        at("2024-07-02T03:59:59Z");
        at("2024-07-03T04:00:00Z");

        assertThat(RunSummary.lines(figures(1, 0, Duration.ofSeconds(3_725))))
                .contains(
                        "Sessions     3 days, 2024-07-01 23:59:59 to 2024-07-03 00:00:00 New York time",
                        "Gaps         1, of unknown length",
                        "Speed        0 events/s, 1 h 2 min");
    }

    @Test
    void countsWhatWasUsedWithAWarningNotAsRejected() {
        rejected.put(RejectionCode.LEVEL2_AGING, new Tally(5, "day.jsonl:3"));
        rejected.put(RejectionCode.LEVEL2_STALE, new Tally(2, "day.jsonl:4"));

        assertThat(RunSummary.lines(figures(0, 0, Duration.ZERO)))
                .contains("Rejected     2", "  LEVEL2_AGING (used)          5  first at day.jsonl:3");
    }

    @Test
    void escapesWhatARecordingPutIntoIt() {
        passedOver.put("\u001b[2J", new Tally(1, "a\nb.jsonl:1"));

        assertThat(RunSummary.lines(figures(0, 0, Duration.ofSeconds(65))))
                .contains("  \\u001b[2J                    1  first at a\\nb.jsonl:1")
                .contains("Speed        0 events/s, 1 min 5 s");
    }

    @Test
    void staysWithinEightyColumns() {
        for (int kind = 0; kind < 40; kind++) {
            events.put("events of kind " + kind, 1_000_000_000L + kind);
        }

        assertThat(RunSummary.lines(figures(0, 0, Duration.ofSeconds(1))))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void countsTheDaysOfClockChangesInFull() {
        for (int hour = 0; hour < 25; hour++) {
            span.add(Instant.parse("2024-11-03T04:00:00Z")
                    .plus(Duration.ofHours(hour))
                    .toEpochMilli());
        }

        assertThat(span.sessions()).hasSize(1);
    }

    private void at(String time) {
        span.add(Instant.parse(time).toEpochMilli());
    }

    private RunFigures figures(long gaps, long gapMillis, Duration elapsed) {
        return new RunFigures(
                span,
                events,
                rules,
                counter.alerts(),
                counter.exitSignals(),
                rejected,
                passedOver,
                gaps,
                gapMillis,
                elapsed);
    }
}
