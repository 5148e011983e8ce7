package orderflow.detect.specified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions and figures of a red burst; most tapes have a baseline of 3,000 shares a minute after three minutes. */
class RedBurstDetectorTest {

    private static final long WARM = 180_000;

    private BurstTape tape = new BurstTape();

    @ParameterizedTest
    @CsvSource({
        "8999.999999, ",
        "9000, WARNING",
        "9000.000001, WARNING",
        "11999.999999, WARNING",
        "12000, CRITICAL",
        "12000.000001, CRITICAL"
    })
    void gradesByTheVolumeRatio(String shares, Severity severity) {
        tape.buy(0, "6000");
        tape.sell(WARM, shares);
        assertThat(severities()).isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @CsvSource({"3600.000001, 5399.999999, 0", "3600, 5400, 1", "3599.999999, 5400.000001, 1"})
    void needsTheShareOfSells(String bought, String sold, int count) {
        tape.buy(0, "6000");
        tape.buy(WARM, bought);
        tape.sell(WARM, sold);
        assertThat(severities()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"179_999, 0", "180_000, 1", "180_001, 1"})
    void needsABaselineOfTheWarmUp(String millis, int count) {
        tape.buy(0, "6000");
        tape.sell(Long.parseLong(millis.replace("_", "")), "10000");
        assertThat(severities()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"359999, 1", "360000, 0", "360001, 0"})
    void needsVolumeInTheBaseline(long millis, int count) {
        tape.buy(0, "6000");
        tape.sell(millis, "100000");
        assertThat(severities()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"999.999999, 0", "1000, 1", "1000.000001, 1"})
    void needsTheLeastVolume(String shares, int count) {
        tape = new BurstTape("1.5", "4.0", "0.60");
        tape.buy(0, "1");
        tape.sell(WARM, shares);
        assertThat(severities()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"1499.999999, 0", "1500, 1"})
    void takesHalfTheLeastVolumeAsTheLeastBaseline(String shares, int count) {
        tape.buy(0, "1");
        tape.sell(WARM, shares);
        assertThat(severities()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"999.999999, 1500, 500", "1000, 1500, 500", "1002, 1503, 501"})
    void measuresTheBaselineOnceItIsAboveTheLeast(String base, String shares, BigDecimal baseline) {
        tape.buy(0, base);
        tape.sell(WARM, shares);
        assertThat(tape.found())
                .containsExactly(new Finding.RedBurst(
                        Severity.WARNING, new BigDecimal("3.0000"), new BigDecimal("1.0000"), units(shares), baseline));
    }

    @Test
    void alertsOnceWhileABurstGoesOn() {
        warn();
        tape.sell(WARM, "1000");
        tape.sell(WARM + 10_000, "1000");
        assertThat(severities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2999.999999, 0", "3000, 1"})
    void alertsOnceMoreWhenAWarningTurnsCritical(String shares, int count) {
        warn();
        tape.sell(WARM, shares);
        assertThat(severities()).hasSize(count).allMatch(Severity.CRITICAL::equals);
        tape.sell(WARM, "5000");
        assertThat(severities()).hasSize(1 - count);
    }

    @ParameterizedTest
    @CsvSource({"6000.000001, 0", "6000, 1"})
    void needsAllConditionsAgainToTurnCritical(String bought, int count) {
        warn();
        tape.buy(WARM, bought);
        assertThat(severities()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"9999.999999, 5000.000001, 1", "10000, 5000, 0"})
    void isOverBelowTwoThirdsOfTheThreshold(String belowOrAt, String rest, int count) {
        warn();
        // By now all 15,000 shares are in the three minutes of the baseline: 5,000 a minute.
        tape.sell(WARM + 60_000, belowOrAt);
        assertThat(severities()).isEmpty();
        tape.sell(WARM + 60_000, rest);
        assertThat(severities()).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"60000, 0", "60001, 1"})
    void isOverAfterMoreThanAMinuteWithoutATrade(long waitMillis, int count) {
        warn();
        tape.sell(WARM + waitMillis, "15001");
        assertThat(severities()).hasSize(count);
    }

    @Test
    void isOverAfterAMinuteAlsoWhereNothingIsDecided() {
        warn();
        tape.observeSell(WARM + 60_001, "15001");
        assertThat(severities()).isEmpty();
        tape.sell(WARM + 60_002, "1");
        assertThat(severities()).hasSize(1);
    }

    @Test
    void saysNothingMilderAfterACriticalBurstWhileItGoesOn() {
        tape.buy(0, "6000");
        tape.sell(WARM, "12000");
        assertThat(severities()).containsExactly(Severity.CRITICAL);
        tape.buy(WARM, "1");
        tape.sell(WARM + 60_000, "20000");
        assertThat(severities()).isEmpty();
    }

    @Test
    void aSessionEdgeEndsABurst() {
        tape.buy(-WARM - 1, "6000");
        tape.sell(-1, "9000");
        assertThat(severities()).hasSize(1);
        burstAgainFrom(0);
        assertThat(severities()).containsExactly(Severity.WARNING);
    }

    @Test
    void aRestartEndsABurst() {
        warn();
        tape.restart();
        burstAgainFrom(WARM + 1);
        assertThat(severities()).containsExactly(Severity.WARNING);
    }

    @Test
    void saysWhatWasSeenRoundedHalfUp() {
        tape.buy(0, "4001");
        tape.buy(WARM, "3000");
        tape.sell(WARM, "6000");
        // 4,001 shares in two minutes; 9,000 / 2,000.5 and 6,000 / 9,000.
        assertThat(tape.found())
                .containsExactly(new Finding.RedBurst(
                        Severity.CRITICAL,
                        new BigDecimal("4.4989"),
                        new BigDecimal("0.6667"),
                        units("9000"),
                        new BigDecimal("2001")));
    }

    @Test
    void roundsRatiosThatLieInTheMiddleUp() {
        tape.buy(0, "4000");
        tape.buy(WARM, "2399.9");
        tape.sell(WARM, "3600.2");
        assertThat(tape.found()).extracting(Finding.RedBurst::volumeRatio).containsExactly(new BigDecimal("3.0001"));
    }

    @Test
    void comparesThresholdsOfNineDecimalsExactly() {
        tape = new BurstTape("3.000000001", "4.0", "0.60");
        tape.buy(0, "6000");
        tape.sell(WARM, "9000.000002");
        assertThat(severities()).isEmpty();
        tape.sell(WARM, "0.000001");
        assertThat(severities()).containsExactly(Severity.WARNING);
    }

    private void warn() {
        tape.buy(0, "6000");
        tape.sell(WARM, "9000");
        assertThat(severities()).containsExactly(Severity.WARNING);
    }

    /** A burst three minutes later, without a minute's pause, and without a baseline before it. */
    private void burstAgainFrom(long millis) {
        tape.buy(millis, "5998");
        tape.buy(millis + 50_000, "1");
        tape.buy(millis + 100_000, "1");
        tape.sell(millis + 150_000, "1");
        tape.sell(millis + WARM, "8999");
    }

    private List<Severity> severities() {
        return tape.found().stream().map(Finding.RedBurst::severity).toList();
    }

    private static long units(String shares) {
        return Quantity.of(new BigDecimal(shares));
    }
}
