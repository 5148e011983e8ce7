package orderflow.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Rarity;
import orderflow.alert.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RarityExitPolicyTest {

    private static final long QUIET = 1_800_000;
    private static final Rarity RARITY = new Rarity(79, true, 0, true);

    private final RarityExitPolicy policy = new RarityExitPolicy(new RarityExitSettings(QUIET));
    private int count;

    @Test
    void signalsAtACriticalSaleAndNamesIt() {
        assertThat(saleAt(0, Severity.CRITICAL, true))
                .contains(new ExitPolicy.Decision(ExitSignal.Reason.RARE_SALE, List.of("1")));
    }

    @Test
    void takesNoWarningForAnExitNorForAReasonToWithholdOne() {
        assertThat(saleAt(0, Severity.WARNING, true)).isEmpty();
        assertThat(saleAt(1, Severity.CRITICAL, true)).isPresent();
    }

    @Test
    void withholdsForLessThanTheQuietTimeAndMakesNothingUp() {
        assertThat(saleAt(0, Severity.CRITICAL, true)).isPresent();
        assertThat(saleAt(QUIET - 1, Severity.CRITICAL, true)).isEmpty();
        assertThat(saleAt(QUIET, Severity.WARNING, true)).as("not made up for").isEmpty();
        assertThat(saleAt(QUIET, Severity.CRITICAL, true)).isPresent();
    }

    @Test
    void isNotSilencedByASignalFromTheFuture() {
        assertThat(saleAt(QUIET, Severity.CRITICAL, true)).isPresent();
        assertThat(saleAt(1, Severity.CRITICAL, true)).isEmpty();
        assertThat(saleAt(0, Severity.CRITICAL, true)).isPresent();
    }

    @Test
    void givesNoSignalForWhatIsNotHeldNorCountsItAsOne() {
        assertThat(saleAt(0, Severity.CRITICAL, false)).isEmpty();
        assertThat(saleAt(1, Severity.CRITICAL, true)).isPresent();
    }

    @Test
    void goesOnWithholdingAfterARestart() {
        saleAt(0, Severity.CRITICAL, true);
        policy.restart();
        assertThat(saleAt(1, Severity.CRITICAL, true)).isEmpty();
    }

    static Stream<Finding> others() {
        return Stream.of(
                new Finding.RareBurst(Severity.CRITICAL, BigDecimal.ONE, 1, 1, RARITY),
                new Finding.RedBurst(Severity.CRITICAL, BigDecimal.ONE, BigDecimal.ONE, 1, BigDecimal.ONE),
                new Finding.LargeSeller(Severity.CRITICAL, Evidence.SELL_PRINT, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("others")
    void takesNothingElseForAnExit(Finding other) {
        assertThat(policy.onAlert(alert(0, other), true)).isEmpty();
        assertThat(saleAt(1, Severity.CRITICAL, true)).isPresent();
    }

    @Test
    void refusesAQuietTimeThatCannotBe() {
        assertThat(new RarityExitSettings(1)).returns(1L, RarityExitSettings::quietMillis);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RarityExitSettings(0))
                .withMessage("expected a time above 0, was 0");
    }

    private Optional<ExitPolicy.Decision> saleAt(long millis, Severity severity, boolean held) {
        return policy.onAlert(alert(millis, new Finding.RareSale(severity, 1, 1, RARITY)), held);
    }

    private Alert alert(long millis, Finding finding) {
        return new Alert(Integer.toString(++count), "A", millis, finding);
    }
}
