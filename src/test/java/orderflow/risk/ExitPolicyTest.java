package orderflow.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Price;
import org.junit.jupiter.api.Test;

class ExitPolicyTest {

    private static final long WINDOW = 120_000;

    private final ExitPolicy policy = new ExitPolicy(new ExitSettings(WINDOW));
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
        assertThat(sellerAt(0, true))
                .as("the first two are gone, the later ones count")
                .isEmpty();
        assertThat(sellerAt(0, true).orElseThrow().alertIds()).containsExactly("3", "4", "5");
    }

    @Test
    void keepsWhatLiesOnTheEdgeOfMemory() {
        sellerAt(0, true);
        sellerAt(WINDOW + 600_000, true);
        assertThat(sellerAt(WINDOW, true).orElseThrow().alertIds()).containsExactly("1", "2", "3");
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
    void valuesAPositionAtWhatItCouldBeSoldFor() {
        Position position = new Position(
                "A", new BigDecimal("500"), Optional.of(new BigDecimal("182.10")), Optional.of(new BigDecimal("178")));
        assertThat(StandingCalculator.at(position, Optional.of(Price.of(new BigDecimal("181.275")))))
                .isEqualTo(new ExitSignal.Standing(
                        new BigDecimal("500"),
                        Optional.of(new BigDecimal("-412.50")),
                        Optional.of(new BigDecimal("1.8066"))));
        assertThat(StandingCalculator.at(position, Optional.empty()))
                .isEqualTo(new ExitSignal.Standing(new BigDecimal("500"), Optional.empty(), Optional.empty()));
    }

    @Test
    void monitorsAndHoldsAsThePositionsSay() {
        Position position = new Position("A", BigDecimal.ONE, Optional.empty(), Optional.empty());
        Portfolio held = Portfolio.of(List.of(position), false);
        assertThat(held.monitors("A")).isTrue();
        assertThat(held.monitors("B")).isFalse();
        assertThat(held.allows("B")).isFalse();
        assertThat(held.position("A")).contains(position);
        Portfolio watchlist = Portfolio.of(List.of(position), true);
        assertThat(watchlist.monitors("B")).isTrue();
        assertThat(watchlist.holds("B")).isFalse();
        assertThat(watchlist.only(Set.of("A")).monitors("B")).isFalse();
        assertThat(Portfolio.everything().holds("B")).isTrue();
        assertThat(Portfolio.everything().position("B")).isEmpty();
        assertThat(Portfolio.everything().only(Set.of("A")).monitors("A")).isTrue();
    }

    @Test
    void refusesSettingsAndPositionsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExitSettings(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Position("A", BigDecimal.ZERO, Optional.empty(), Optional.empty()))
                .withMessage("expected a quantity above 0, was 0");
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
