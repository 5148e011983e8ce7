package orderflow.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import orderflow.feed.polygon.MarketPhase;
import orderflow.status.WatchFigures;
import orderflow.status.WatchRules;
import orderflow.status.WatchStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of watches in docs/healthcheck.md. */
class WatchCheckTest {

    private static final long LONG_AGO_MILLIS = 3_600_000;

    private final WatchStatus own =
            WatchStatus.ofThisProcess(0, WatchRules.UNKNOWN, List.of(), "live", List.of(), WatchFigures.NONE);
    private final long nowMillis = own.startedMillis() + LONG_AGO_MILLIS;

    private WatchStatus status(long ageMillis, String state, List<String> degraded, long lagMillis) {
        WatchFigures figures = new WatchFigures(OptionalLong.of(lagMillis), 512, 2, 1);
        return new WatchStatus(
                own.pid(),
                own.startedMillis(),
                nowMillis - ageMillis,
                WatchRules.UNKNOWN,
                List.of("A", "B", "C"),
                state,
                degraded,
                figures);
    }

    private Result result(MarketPhase phase, WatchStatus status) {
        return new WatchCheck(phase, nowMillis).result(Optional.ofNullable(status));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, WARNING", "PRE, OK", "POST, OK", "CLOSED, OK"})
    void noWatch(MarketPhase phase, State state) {
        assertThat(result(phase, null).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, CRITICAL", "PRE, WARNING", "POST, WARNING", "CLOSED, OK"})
    void aDeadWatch(MarketPhase phase, State state) {
        WatchStatus dead = new WatchStatus(
                1L << 40, 1, nowMillis, WatchRules.UNKNOWN, List.of("A"), "live", List.of(), WatchFigures.NONE);

        assertThat(result(phase, dead).state()).isEqualTo(state);
        assertThat(result(phase, dead).text()).contains("the watch of A died");
    }

    @ParameterizedTest
    @CsvSource({"OPEN, CRITICAL", "PRE, WARNING", "POST, WARNING", "CLOSED, WARNING"})
    void aWatchThatHangs(MarketPhase phase, State state) {
        assertThat(result(phase, status(30_001, "live", List.of(), 0)).state()).isEqualTo(state);
        assertThat(result(phase, status(30_000, "live", List.of(), 0)).state()).isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, CRITICAL", "PRE, WARNING", "POST, WARNING", "CLOSED, OK"})
    void aWatchWithoutConnection(MarketPhase phase, State state) {
        assertThat(result(phase, status(0, "waiting", List.of(), 0)).state()).isEqualTo(state);
    }

    @Test
    void aWatchMayTakeAMinuteToStart() {
        WatchStatus starting = new WatchStatus(
                own.pid(),
                own.startedMillis(),
                own.startedMillis() + 60_000,
                WatchRules.UNKNOWN,
                List.of("A"),
                "connecting",
                List.of(),
                WatchFigures.NONE);

        Result result = new WatchCheck(MarketPhase.OPEN, own.startedMillis() + 60_000).result(Optional.of(starting));

        assertThat(result.state()).isEqualTo(State.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, connection lost, CRITICAL",
        "OPEN, feed is silent, CRITICAL",
        "OPEN, 'AAPL: trades do not come, but REST has newer ones', CRITICAL",
        "OPEN, queue overflowed, CRITICAL",
        "OPEN, quotes are not in the plan, WARNING",
        "OPEN, the audit log cannot be written, WARNING",
        "PRE, feed is silent, WARNING",
        "POST, quotes are not in the plan, WARNING",
        "CLOSED, feed is silent, OK"
    })
    void aDegradedWatch(MarketPhase phase, String degraded, State state) {
        Result result = result(phase, status(0, "live", List.of(degraded), 0));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.text()).endsWith("degraded: " + degraded);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 84, OK", "OPEN, 1001, WARNING", "OPEN, 5001, CRITICAL", "PRE, 5001, CRITICAL", "CLOSED, 5001, OK"
    })
    void aStaleFeedCountsWhileTheMarketTrades(MarketPhase phase, long lag, State state) {
        Report report = new Report(List.of(result(phase, status(0, "live", List.of(), lag))), new Thresholds());

        assertThat(report.state()).isEqualTo(state);
        assertThat(report.line()).contains("3 symbols, lag " + lag + " ms", "lag=" + lag + "ms;1000;5000");
    }

    @Test
    void aRecordAheadOfItsArrivalIsNoLag() {
        assertThat(result(MarketPhase.OPEN, status(0, "live", List.of(), -7)).text())
                .isEqualTo("3 symbols, lag 0 ms");
    }
}
