package orderflow.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepResultTest {

    private static final Trial FEW = Trials.at(0, 0, Trials.figures(4, 3, 3));
    private static final Trial MANY = Trials.at(1, 0, Trials.figures(40, 20, 16));
    private static final Trial WASTEFUL = Trials.at(2, 0, Trials.figures(60, 20, 16));
    private static final Trial NONE = Trials.at(0, 1, Trials.figures(0, 0, 0));

    @ParameterizedTest
    @CsvSource({
        "F1, 40 60 4 0",
        "PRECISION, 4 40 60 0",
        "RECALL, 40 60 4 0",
        "LIFT, 4 40 60 0",
        "LEAD, 4 40 60 0",
        "FALSE_ALARMS, 0 4 40 60"
    })
    void theBestComesFirstAndWhatIsNotKnownLast(Rank rank, String alerts) {
        SweepResult result = Trials.result(rank, NONE, WASTEFUL, FEW, MANY);

        assertThat(result.trials())
                .extracting(trial -> String.valueOf(trial.chosenBy().alerts()))
                .containsExactly(alerts.split(" "));
    }

    @Test
    void equalsKeepTheOrderOfTheGrid() {
        Trial first = Trials.at(0, 0, Trials.figures(4, 3, 3));
        Trial second = Trials.at(1, 0, Trials.figures(4, 3, 3));

        assertThat(Trials.result(Rank.F1, first, second).trials()).containsExactly(first, second);
    }

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        assertThat(Trials.figures(40, 20, 16).f1().getAsDouble()).isEqualTo(2 * 0.5 * 0.8 / 1.3, within(1e-12));
        assertThat(Trials.figures(40, 0, 0).f1()).hasValue(0);
        assertThat(Trials.figures(0, 0, 0).f1()).isEmpty();
        assertThat(Trials.quiet(5).f1()).isEmpty();
    }

    @Test
    void theFrontHoldsWhatNoOtherBetters() {
        Trial equal = Trials.at(2, 1, Trials.figures(40, 20, 16));
        Trial unknown = Trials.at(2, 2, Trials.quiet(3));
        SweepResult result = Trials.result(Rank.F1, NONE, WASTEFUL, FEW, MANY, equal, unknown);

        assertThat(result.trials().stream().filter(result::isOnFront))
                .containsExactlyInAnyOrder(NONE, FEW, MANY, equal);
    }

    @Test
    void neighboursAreOneStepAwayInOneSetting() {
        Trial best = Trials.at(1, 1, Trials.figures(20, 20, 20));
        SweepResult result = Trials.result(
                Rank.PRECISION,
                Trials.at(0, 0, Trials.figures(10, 1, 1)),
                Trials.at(0, 1, Trials.figures(10, 5, 1)),
                Trials.at(1, 0, Trials.figures(10, 7, 1)),
                Trials.at(1, 2, Trials.figures(10, 8, 1)),
                Trials.at(2, 2, Trials.figures(10, 2, 1)),
                best);

        assertThat(result.neighbours()).contains(new Neighbours(3, 0.5, 0.7, 0.8));
    }

    @Test
    void ofNumbersTheNextAreNeighboursOfWordsAllOthers() {
        Trial best = Trials.at(0, 0, Trials.figures(10, 10, 1));
        Trial twoSteps = Trials.at(2, 0, Trials.figures(10, 1, 1));
        Trial otherWord = Trials.at(0, 2, Trials.figures(10, 4, 1));

        assertThat(Trials.result(Rank.PRECISION, best, twoSteps, otherWord).neighbours())
                .contains(new Neighbours(1, 0.4, 0.4, 0.4));
        assertThat(Trials.result(Rank.PRECISION, best, twoSteps).neighbours()).isEmpty();
    }

    @Test
    void nothingIsBestWhereTheFigureIsNotKnown() {
        SweepResult result = Trials.result(Rank.F1, Trials.at(0, 0, Trials.quiet(3)), Trials.at(1, 0, Trials.quiet(4)));

        assertThat(result.best()).isEmpty();
        assertThat(result.neighbours()).isEmpty();
        assertThat(result.placeHeldOut()).isEmpty();
    }

    @Test
    void theHeldOutSessionsHaveNoPartInTheChoice() {
        Trial best = Trials.at(0, 0, Trials.figures(10, 9, 9), Trials.figures(10, 2, 2));
        Trial second = Trials.at(1, 0, Trials.figures(10, 8, 8), Trials.figures(10, 5, 5));
        Trial third = Trials.at(2, 0, Trials.figures(10, 1, 1), Trials.figures(10, 3, 3));
        SweepResult result = Trials.result(Rank.PRECISION, third, best, second);

        assertThat(result.trials()).containsExactly(best, second, third);
        assertThat(result.placeHeldOut()).contains(3);
        assertThat(result.heldOut()).isEqualTo(List.of(Trials.MONDAY.plusDays(1)));
    }
}
