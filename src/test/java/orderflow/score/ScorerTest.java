package orderflow.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Figures that can be checked by hand, and what random alerts are worth. */
class ScorerTest {

    @Test
    void measuresFromTheBidAReactionLater() {
        Scorer scorer = new Scorer(Tapes.fall().tape(), ScoreSettings.DEFAULT);

        Outcome before = scorer.outcome(Tapes.mark(1_799));
        assertThat(before.value(Measure.AFTER_1_MIN, Unit.BASIS_POINTS).orElseThrow())
                .as("sold at 99.74 at 10:00:00, 99.49 a minute later")
                .isCloseTo(-25 / 9974.0 * 10_000, within(1e-9));
        assertThat(before.value(Measure.AFTER_1_MIN, Unit.SPREADS)).hasValue(-12.5);
        assertThat(before.value(Measure.WORST_IN_5_MIN, Unit.SPREADS)).hasValue(-37.5);
        assertThat(before.value(Measure.BEST_IN_5_MIN, Unit.SPREADS)).hasValue(0);
        Outcome earlier = scorer.outcome(Tapes.mark(1_798));
        assertThat(earlier.value(Measure.AFTER_1_MIN, Unit.SPREADS)).hasValue(-12.5);
        assertThat(earlier.value(Measure.AFTER_5_MIN, Unit.SPREADS)).hasValue(-50);
    }

    @Test
    void leavesOutWhatReachesBeyondTheSession() {
        Scorer scorer = new Scorer(Tapes.fall().tape(), ScoreSettings.DEFAULT);

        Outcome late = scorer.outcome(Tapes.mark(3_299));
        assertThat(late.value(Measure.AFTER_5_MIN, Unit.BASIS_POINTS)).hasValue(0);
        assertThat(late.value(Measure.AFTER_15_MIN, Unit.BASIS_POINTS)).isEmpty();
        assertThat(late.verdict()).isEqualTo(Outcome.Verdict.FALSE_ALARM);
        assertThat(scorer.outcome(Tapes.mark(3_301)).verdict()).isEqualTo(Outcome.Verdict.NOT_JUDGED);
        assertThat(scorer.outcome(Tapes.mark(Tapes.DAY.plusDays(1), 0)).verdict())
                .isEqualTo(Outcome.Verdict.NOT_JUDGED);
    }

    @Test
    void leavesOutWhatHasNoBidOrLooksIntoAGap() {
        PriceTape tape = new Tapes()
                .quote(0, 9999, 10001)
                .quote(60, 0, 10001)
                .quote(120, 9999, 10001)
                .quote(200, 9998, 10001)
                .gap()
                .quote(230, 9999, 10001)
                .quote(2_000, 9999, 10001)
                .tape();
        Scorer scorer = new Scorer(tape, ScoreSettings.DEFAULT);

        assertThat(scorer.outcome(Tapes.mark(70)).value(Measure.AFTER_1_MIN, Unit.BASIS_POINTS))
                .isEmpty();
        assertThat(scorer.outcome(Tapes.mark(10)).value(Measure.AFTER_1_MIN, Unit.BASIS_POINTS))
                .isEmpty();
        assertThat(scorer.outcome(Tapes.mark(130)).value(Measure.AFTER_1_MIN, Unit.BASIS_POINTS))
                .hasValue(0);
        assertThat(scorer.outcome(Tapes.mark(160)).value(Measure.AFTER_1_MIN, Unit.BASIS_POINTS))
                .isEmpty();
    }

    @Test
    void countsAlertsAndDropsAgainstEachOther() {
        Scorer scorer = new Scorer(Tapes.fall().tape(), ScoreSettings.DEFAULT);

        DropFigures drops = scorer.score(List.of(
                        Tapes.mark(1_499), Tapes.mark(1_500), Tapes.mark(1_859), Tapes.mark(1_979), Tapes.mark(1_980)))
                .alerts()
                .drops();

        assertThat(List.of(drops.judged(), drops.followed(), drops.drops(), drops.warned()))
                .as("too early, just early enough, before half, before the low, at the low")
                .containsExactly(5, 3, 1, 1);
        assertThat(drops.medianLeadMillis()).hasValue(360_000);
        assertThat(drops.falseAlarms()).hasValue(2);
    }

    @Test
    void anAlertAtHalfOfTheFallWarnsOfNothing() {
        Scorer scorer = new Scorer(Tapes.fall().tape(), ScoreSettings.DEFAULT);

        assertThat(scorer.score(List.of(Tapes.mark(1_860))).alerts().drops().warned())
                .isZero();
        assertThat(scorer.score(List.of(Tapes.mark(1_859.999))).alerts().drops().warned())
                .isEqualTo(1);
    }

    @Test
    void givesIntervalsFromFiveSessionsOn() {
        assertThat(score(4).alerts()
                        .move(Measure.AFTER_1_MIN, Unit.BASIS_POINTS)
                        .meanInterval())
                .isEmpty();
        MoveFigure five = score(5).alerts().move(Measure.AFTER_1_MIN, Unit.BASIS_POINTS);
        assertThat(five.meanInterval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isLessThan(five.mean().orElseThrow());
            assertThat(interval.high()).isGreaterThan(five.mean().orElseThrow());
        });
        assertThat(five.medianInterval())
                .hasValueSatisfying(interval -> assertThat(interval.low())
                        .isLessThanOrEqualTo(five.median().orElseThrow()));
    }

    @Test
    void givesTheSameScoreAgain() {
        assertThat(ScoreJson.line(score(6))).isEqualTo(ScoreJson.line(score(6)));
    }

    /** One alert a day; what follows differs from day to day. */
    private static Score score(int days) {
        Tapes tapes = new Tapes();
        List<Mark> marks = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            tapes.on(Tapes.DAY.plusDays(day))
                    .quote(0, 10000, 10002)
                    .quote(50, 10000 + day, 10002 + day)
                    .quote(1_800, 10000, 10002);
            marks.add(Tapes.mark(Tapes.DAY.plusDays(day), 10));
        }
        return new Scorer(tapes.tape(), ScoreSettings.DEFAULT).score(marks);
    }

    /**
     * 900 random alerts on a random walk: precision and recall lie within a tenth of those of other random moments, the
     * moves within 1.5 basis points.
     */
    @Test
    void randomAlertsAreWorthWhatRandomMomentsAre() {
        SplittableRandom random = new SplittableRandom(20260303);
        Tapes tapes = new Tapes();
        List<Mark> marks = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            tapes.on(Tapes.DAY.plusDays(day));
            long bid = 10_000;
            for (int second = 0; second <= 10_800; second += 5) {
                bid += random.nextInt(9) - 4;
                tapes.quote(second, bid, bid + 2);
            }
            for (int i = 0; i < 30; i++) {
                marks.add(Tapes.mark(Tapes.DAY.plusDays(day), random.nextInt(10_800_000) / 1_000.0));
            }
        }

        Score score =
                new Scorer(tapes.tape(), new ScoreSettings(1_000, BigDecimal.valueOf(30), 7, 20_000, 0)).score(marks);

        DropFigures drops = score.alerts().drops();
        assertThat(drops.drops()).isGreaterThan(30);
        assertThat(drops.precision().orElseThrow()).isBetween(0.05, 0.95);
        assertThat(drops.precisionLift().orElseThrow()).isCloseTo(1, within(0.1));
        assertThat(drops.recallLift().orElseThrow()).isCloseTo(1, within(0.1));
        assertThat(drops.falseAlarmLift().orElseThrow()).isCloseTo(1, within(0.1));
        assertThat(score.alerts()
                        .move(Measure.AFTER_5_MIN, Unit.BASIS_POINTS)
                        .meanLift()
                        .orElseThrow())
                .isCloseTo(0, within(1.5));
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatThrownBy(() -> settings("0")).hasMessageContaining("was 0");
        assertThatThrownBy(() -> settings("10000")).hasMessageContaining("was 10000");
        assertThatThrownBy(() -> settings("1.001")).hasMessageContaining("was 1.001");
        assertThatThrownBy(() -> new ScoreSettings(-1, BigDecimal.ONE, 1, 1, 0)).hasMessageContaining("was -1");
    }

    private static ScoreSettings settings(String dropBps) {
        ScoreSettings usual = ScoreSettings.DEFAULT;
        return new ScoreSettings(1_000, new BigDecimal(dropBps), 1, usual.draws(), usual.resamples());
    }
}
