package orderflow.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final Result WATCH = Result.ok(
            CheckName.WATCH, "3 symbols, lag 84 ms", Figure.of(FigureName.GAPS, 0), Figure.of(FigureName.LAG, 84));
    private static final Result REST =
            Result.ok(CheckName.REST, "the feed answers in 120 ms", Figure.of(FigureName.REST, 120));

    private final Thresholds thresholds = new Thresholds();

    private Report report(Result... results) {
        return new Report(List.of(results), thresholds);
    }

    @Test
    void isTheLineOfAMonitoringPlugin() {
        assertThat(report(WATCH, REST).line())
                .isEqualTo("ORDERFLOW OK - 3 symbols, lag 84 ms | lag=84ms;1000;5000 rest=120ms;1000;5000 gaps=0");
    }

    @ParameterizedTest
    @CsvSource({
        "OK, OK, OK, 0",
        "OK, WARNING, WARNING, 1",
        "WARNING, UNKNOWN, UNKNOWN, 3",
        "UNKNOWN, CRITICAL, CRITICAL, 2",
        "CRITICAL, WARNING, CRITICAL, 2"
    })
    void theWorstStateWins(State one, State other, State worst, int code) {
        Report report =
                report(Result.of(CheckName.KEY, one, "one", ""), Result.of(CheckName.PLAN, other, "other", "do this"));

        assertThat(report.state()).isEqualTo(worst);
        assertThat(report.state().code()).isEqualTo(code);
        assertThat(report.line()).startsWith("ORDERFLOW " + worst + " - ");
    }

    @Test
    void namesWhatIsWrongTheWorstFirstAndLeavesOutWhatFollowsFromIt() {
        Report report = report(
                Result.of(CheckName.PLAN, State.WARNING, "no quotes", ""),
                Result.of(CheckName.FOLDER, State.CRITICAL, "no room", ""),
                Result.after(CheckName.CLOCK, CheckName.REST, State.CRITICAL));

        assertThat(report.line()).isEqualTo("ORDERFLOW CRITICAL - no room; no quotes");
        assertThat(report.details()).hasSize(3).last().asString().contains("clock", "CRITICAL", "not known, see rest");
    }

    @Test
    void aFigureOutOfItsRangeMakesItsCheckWorse() {
        thresholds.warnAt("lag=50");
        thresholds.criticalAt("rest=@100:200");

        assertThat(report(WATCH, REST).line())
                .isEqualTo("ORDERFLOW CRITICAL - the feed answers in 120 ms (rest 120ms is within @100:200);"
                        + " 3 symbols, lag 84 ms (lag 84ms is outside 50)"
                        + " | lag=84ms;50;5000 rest=120ms;1000;@100:200 gaps=0");
    }

    @Test
    void aFigureThatSaysNothingNowIsNotGraded() {
        Result closed = Result.ok(CheckName.WATCH, "AAPL", new Figure(FigureName.LAG, 999_999, false));

        assertThat(report(closed).line()).isEqualTo("ORDERFLOW OK - AAPL | lag=999999ms;1000;5000");
    }

    @Test
    void nothingInATextLooksLikePerformanceDataOrAnotherLine() {
        String line = report(Result.of(CheckName.REST, State.CRITICAL, "a | b\nc \u001b[1m", ""))
                .line();

        assertThat(line).isEqualTo("ORDERFLOW CRITICAL - a / b\\nc \\u001b[1m");
    }

    @Test
    void isAnObjectForScripts() throws Exception {
        JsonNode json = new ObjectMapper().readTree(ReportJson.of(report(WATCH, REST)));

        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("state").asText()).isEqualTo("OK");
        assertThat(json.get("code").asInt()).isZero();
        assertThat(json.get("summary").asText()).isEqualTo("3 symbols, lag 84 ms");
        assertThat(json.get("checks")).hasSize(2);
        assertThat(json.at("/checks/0/figures/1").toString())
                .isEqualTo(
                        "{\"name\":\"lag\",\"value\":84,\"unit\":\"ms\",\"warning\":\"1000\",\"critical\":\"5000\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lag", "=5", "lagg=5", "lag=", "lag=x", "LAG=5"})
    void refusesThresholdsThatAreNone(String assignment) {
        assertThatThrownBy(() -> thresholds.warnAt(assignment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
