package orderflow.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is a drop and what is none. */
class DropFinderTest {

    @Test
    void findsADropWithItsHalfAndItsLow() {
        List<Drop> drops = new Scorer(Tapes.fall().tape(), ScoreSettings.DEFAULT).drops();

        assertThat(drops).hasSize(1);
        Drop drop = drops.get(0);
        assertThat(List.of(drop.startMillis(), drop.halfMillis(), drop.lowMillis()))
                .containsExactly(Tapes.at(1_800), Tapes.at(1_860), Tapes.at(1_980));
        assertThat(drop.bps()).isEqualTo(100.0);
    }

    @Test
    void aFallOfExactlyTheDropIsOne() {
        PriceTape tape = new Tapes()
                .quote(0, 9999, 10001)
                .quote(60, 9974, 9976)
                .quote(600, 9974, 9976)
                .tape();

        assertThat(new Scorer(tape, settings("25")).drops()).hasSize(1);
        assertThat(new Scorer(tape, settings("25.01")).drops()).isEmpty();
    }

    @Test
    void aFallThatTakesFiveMinutesIsADropAndASlowerOneIsNot() {
        assertThat(new Scorer(steps(299), ScoreSettings.DEFAULT).drops()).hasSize(1);
        assertThat(new Scorer(steps(300), ScoreSettings.DEFAULT).drops()).isEmpty();
    }

    private static PriceTape steps(double seconds) {
        return new Tapes()
                .quote(0, 9999, 10001)
                .quote(600, 9990, 9992)
                .quote(600 + seconds, 9974, 9976)
                .quote(2_000, 9974, 9976)
                .tape();
    }

    @Test
    void fallsOnEitherSideOfARecoveryAreTwoDrops() {
        PriceTape tape = new Tapes()
                .quote(0, 9999, 10001)
                .quote(60, 9969, 9971)
                .quote(120, 10009, 10011)
                .quote(180, 9969, 9971)
                .quote(1_000, 9969, 9971)
                .tape();

        assertThat(new Scorer(tape, ScoreSettings.DEFAULT).drops())
                .extracting(Drop::startMillis)
                .containsExactly(Tapes.at(60), Tapes.at(180));
    }

    @Test
    void nothingFallsAcrossAGapOrAHalt() {
        PriceTape gap = new Tapes()
                .quote(0, 9999, 10001)
                .gap()
                .quote(60, 9949, 9951)
                .quote(900, 9949, 9951)
                .tape();
        PriceTape halt = new Tapes()
                .quote(0, 9999, 10001)
                .halt(10, false)
                .quote(20, 9949, 9951)
                .halt(30, true)
                .quote(40, 9949, 9951)
                .quote(900, 9949, 9951)
                .tape();

        assertThat(new Scorer(gap, ScoreSettings.DEFAULT).drops()).isEmpty();
        assertThat(new Scorer(halt, ScoreSettings.DEFAULT).drops()).isEmpty();
    }

    @Test
    void aDropInTimeThatIsNotDecidedOnIsNotToBeWarnedOf() {
        PriceTape tape = new Tapes()
                .undecided(0, 9999, 10001)
                .undecided(60, 9949, 9951)
                .quote(120, 9949, 9951)
                .quote(1_000, 9949, 9951)
                .tape();
        Scorer scorer = new Scorer(tape, ScoreSettings.DEFAULT);

        assertThat(scorer.drops()).hasSize(1);
        assertThat(scorer.coverage().drops()).isZero();
        assertThat(scorer.coverage().undecidedDrops()).isEqualTo(1);
        assertThat(scorer.coverage().leftOutMillis()).containsExactlyEntriesOf(Map.of(Span.Reason.WARMUP, 120_000L));
    }

    private static ScoreSettings settings(String dropBps) {
        ScoreSettings usual = ScoreSettings.DEFAULT;
        return new ScoreSettings(1_000, new BigDecimal(dropBps), 1, usual.draws(), usual.resamples());
    }
}
