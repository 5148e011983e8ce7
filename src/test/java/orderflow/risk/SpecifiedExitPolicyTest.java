package orderflow.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import org.junit.jupiter.api.Test;

class SpecifiedExitPolicyTest {

    private static final long WINDOW = 120_000;

    private final SpecifiedExitPolicy policy = new SpecifiedExitPolicy(new SpecifiedExitSettings(WINDOW));
    private int count;

    @Test
    void signalsAtTheThirdSellerAndNamesAllCounted() {
        assertThat(sellerAt(0, true)).isEmpty();
        assertThat(sellerAt(60_000, true)).isEmpty();
        assertThat(sellerAt(WINDOW, true))
                .contains(new ExitPolicy.Decision(ExitSignal.Reason.LARGE_SELLERS, List.of("1", "2", "3")));
    }

    @Test
    void countsASellerNoLongerThanTheWindow() {
        sellerAt(0, true);
        sellerAt(60_000, true);
        assertThat(sellerAt(WINDOW + 1, true)).isEmpty();
        assertThat(sellerAt(WINDOW + 2, true).orElseThrow().alertIds()).containsExactly("2", "3", "4");
    }

    @Test
    void countsForAClockThatIsBehindWhatIsTooOldForOneAhead() {
        sellerAt(0, true);
        sellerAt(1_000, true);
        assertThat(sellerAt(WINDOW + 2_000, true)).isEmpty();
        assertThat(sellerAt(WINDOW, true).orElseThrow().alertIds()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void forgetsWhatNoClockCanCountAnyMore() {
        sellerAt(0, true);
        sellerAt(0, true);
        sellerAt(WINDOW + 600_001, true);
        sellerAt(WINDOW + 600_001, true);
        assertThat(sellerAt(0, true).orElseThrow().alertIds())
                .as("the first two are gone, the later ones count")
                .containsExactly("3", "4", "5");
    }

    @Test
    void forgetsNothingByOneAlertOfAWrongTime() {
        sellerAt(0, true);
        sellerAt(1_000, true);
        sellerAt(10 * WINDOW + 10_000_000, false);
        assertThat(sellerAt(2_000, true).orElseThrow().alertIds()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void forgetsAlsoWhatCameBehindAnAlertOfAWrongTimeWheneverItHasTwiceAsMany() {
        sellerAt(1_000_000_000, false);
        for (int second = 0; second < 1_023; second++) {
            sellerAt(1_000L * second, false);
        }
        assertThat(policy.remembered()).isEqualTo(1_024);

        sellerAt(1_023_000, false);
        assertThat(policy.remembered())
                .as("all before 1,022 s - the window - ten minutes are gone")
                .isEqualTo(1_024 - 302 + 1);

        for (int second = 1_024; second < 10_000; second++) {
            sellerAt(1_000L * second, false);
            assertThat(policy.remembered()).isLessThanOrEqualTo(2 * 723);
        }
    }

    @Test
    void remembersWithoutAWrongTimeTheWindowAndTenMinutesAlone() {
        for (int second = 0; second < 2_000; second++) {
            sellerAt(1_000L * second, false);
        }
        assertThat(policy.remembered()).isEqualTo((int) ((WINDOW + 600_000) / 1_000) + 2);
    }

    @Test
    void keepsWhatLiesOnTheEdgeOfMemory() {
        sellerAt(0, true);
        sellerAt(WINDOW + 600_000, true);
        sellerAt(WINDOW + 600_000, false);
        assertThat(sellerAt(WINDOW, true).orElseThrow().alertIds()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void withholdsForLessThanTheWindowAndWhateverTheReason() {
        assertThat(burstAt(0, Severity.CRITICAL)).isPresent();
        assertThat(burstAt(WINDOW - 1, Severity.CRITICAL)).isEmpty();
        assertThat(burstAt(WINDOW, Severity.CRITICAL)).isPresent();
        assertThat(burstAt(WINDOW, Severity.CRITICAL)).isEmpty();
    }

    @Test
    void isNotSilencedByASignalFromTheFuture() {
        assertThat(burstAt(WINDOW, Severity.CRITICAL)).isPresent();
        assertThat(burstAt(1, Severity.CRITICAL)).isEmpty();
        assertThat(burstAt(0, Severity.CRITICAL)).isPresent();
    }

    @Test
    void takesNoWarningForAnExitAndNamesTheOneBurst() {
        assertThat(burstAt(0, Severity.WARNING)).isEmpty();
        assertThat(burstAt(0, Severity.CRITICAL))
                .contains(new ExitPolicy.Decision(ExitSignal.Reason.RED_BURST, List.of("2")));
    }

    @Test
    void givesNoSignalForWhatIsNotHeldNorMakesUpForIt() {
        sellerAt(0, false);
        sellerAt(0, false);
        assertThat(sellerAt(0, false)).isEmpty();
        assertThat(sellerAt(1, true)).as("once held, all of the window count").isPresent();
    }

    @Test
    void forgetsSellersAtARestartButNotTheWithholding() {
        sellerAt(0, true);
        sellerAt(0, true);
        policy.restart();
        assertThat(sellerAt(1, true)).isEmpty();
        assertThat(burstAt(2, Severity.CRITICAL)).isPresent();
        policy.restart();
        assertThat(burstAt(3, Severity.CRITICAL)).isEmpty();
    }

    @Test
    void refusesAWindowThatCannotBe() {
        assertThat(new SpecifiedExitSettings(1)).returns(1L, SpecifiedExitSettings::windowMillis);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecifiedExitSettings(0))
                .withMessage("expected a window above 0, was 0");
    }

    private Optional<ExitPolicy.Decision> sellerAt(long millis, boolean held) {
        return policy.onAlert(alert(millis, new Finding.LargeSeller(Severity.WARNING, Evidence.BID_LEVEL, 1, 1)), held);
    }

    private Optional<ExitPolicy.Decision> burstAt(long millis, Severity severity) {
        return policy.onAlert(
                alert(millis, new Finding.RedBurst(severity, BigDecimal.ONE, BigDecimal.ONE, 1, BigDecimal.ONE)), true);
    }

    private Alert alert(long millis, Finding finding) {
        return new Alert(Integer.toString(++count), "A", millis, finding);
    }
}
