package orderflow.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a tape keeps of what was in force, and the time it leaves out. */
class TapeWriterTest {

    @Test
    void keepsChangesOfPriceAlone() {
        SessionTape session = only(new Tapes()
                .quote(0, 1000, 1001)
                .quote(1, 1000, 1001)
                .quote(2, 1000, 1002)
                .quote(9, 1000, 1002));

        assertThat(Tapes.entries(session)).containsExactly("0.0: 1000 1001", "2.0: 1000 1002");
        assertThat(session.endMillis()).isEqualTo(Tapes.at(9));
    }

    @Test
    void keepsTheLastOfAMillisecond() {
        SessionTape session = only(new Tapes()
                .quote(0, 1000, 1001)
                .quote(1, 900, 1001)
                .quote(1, 1000, 1001)
                .quote(2, 0, 0)
                .quote(3, 999, 1001));

        assertThat(Tapes.entries(session)).containsExactly("0.0: 1000 1001", "2.0: 0 0", "3.0: 999 1001");
    }

    @Test
    void countsARecordThatLiesBackAtTheLatestTime() {
        SessionTape session =
                only(new Tapes().quote(0, 1000, 1001).quote(5, 1000, 1002).quote(4.5, 1000, 1003));

        assertThat(Tapes.entries(session)).containsExactly("0.0: 1000 1001", "5.0: 1000 1003");
    }

    @Test
    void takesBackWhatHadAWrongTime() {
        SessionTape session =
                only(new Tapes().quote(0, 1000, 1001).quote(7200, 1000, 1002).quote(5, 1000, 1003));

        assertThat(Tapes.entries(session)).containsExactly("0.0: 1000 1001", "5.0: 1000 1003");
        assertThat(session.endMillis()).isEqualTo(Tapes.at(5));
    }

    @Test
    void aWrongDayIsNoSession() {
        PriceTape tape = new Tapes()
                .quote(0, 1000, 1001)
                .on(Tapes.DAY.plusDays(1))
                .quote(0, 1000, 1001)
                .on(Tapes.DAY)
                .quote(5, 1000, 1003)
                .tape();

        assertThat(tape.dates()).containsExactly(Tapes.DAY);
        assertThat(Tapes.entries(tape.sessions().get(0))).containsExactly("0.0: 1000 1001", "5.0: 1000 1003");
    }

    @Test
    void aGapLastsFromTheRecordBeforeItToTheOneBehind() {
        SessionTape session = only(new Tapes()
                .quote(0, 1000, 1001)
                .quote(10, 1000, 1002)
                .gap()
                .quote(70, 1000, 1002)
                .quote(80, 1000, 1002));

        assertThat(session.leftOut()).containsExactly(new Span(Tapes.at(10), Tapes.at(70), Span.Reason.GAP));
        assertThat(Tapes.entries(session)).containsExactly("0.0: 1000 1001", "10.0: 0 0", "70.0: 1000 1002");
    }

    @Test
    void theTimesOfAGapAreBelievedWhereItStands() {
        SessionTape believed = only(new Tapes()
                .quote(0, 1000, 1001)
                .gap(10, 20)
                .quote(70, 1000, 1002)
                .quote(80, 1000, 1002));
        SessionTape elsewhere = only(new Tapes()
                .quote(0, 1000, 1001)
                .gap(-600, 2000)
                .quote(70, 1000, 1002)
                .quote(80, 1000, 1002));

        assertThat(believed.leftOut()).containsExactly(new Span(Tapes.at(10), Tapes.at(20), Span.Reason.GAP));
        assertThat(Tapes.entries(believed)).containsExactly("0.0: 1000 1001", "10.0: 0 0", "70.0: 1000 1002");
        assertThat(elsewhere.leftOut()).containsExactly(new Span(Tapes.at(0), Tapes.at(70), Span.Reason.GAP));
    }

    @Test
    void aHaltLastsToTheResumptionAndForgetsTheQuote() {
        SessionTape session = only(new Tapes()
                .quote(0, 1000, 1001)
                .halt(10, false)
                .quote(20, 990, 1001)
                .halt(30, true)
                .quote(40, 980, 1001));

        assertThat(session.leftOut()).containsExactly(new Span(Tapes.at(10), Tapes.at(30), Span.Reason.HALT));
        assertThat(Tapes.entries(session))
                .containsExactly("0.0: 1000 1001", "20.0: 990 1001", "30.0: 0 0", "40.0: 980 1001");
    }

    @Test
    void aQuoteBehindAResumptionCountsFromItWhetherOrNotAnythingWasInForce() {
        SessionTape quoted = only(new Tapes()
                .quote(0, 1000, 1001)
                .halt(10, false)
                .quote(20, 990, 1001)
                .halt(30, true)
                .quote(29.5, 980, 1001));
        SessionTape crossed = only(new Tapes()
                .quote(0, 1000, 1001)
                .halt(10, false)
                .quote(20, 0, 0)
                .halt(30, true)
                .quote(29.5, 980, 1001));

        assertThat(Tapes.entries(quoted)).containsExactly("0.0: 1000 1001", "20.0: 990 1001", "30.0: 980 1001");
        assertThat(Tapes.entries(crossed)).containsExactly("0.0: 1000 1001", "20.0: 0 0", "30.0: 980 1001");
        assertThat(crossed.endMillis()).isEqualTo(Tapes.at(30));
    }

    @Test
    void aHaltThatNeverEndsLastsToTheLastQuote() {
        SessionTape session =
                only(new Tapes().quote(0, 1000, 1001).halt(10, false).quote(60, 990, 1001));

        assertThat(session.leftOut()).containsExactly(new Span(Tapes.at(10), Tapes.at(60), Span.Reason.HALT));
    }

    @Test
    void timeThatIsNotDecidedOnLastsToTheNextRecordThatIs() {
        SessionTape session = only(new Tapes()
                .undecided(0, 1000, 1001)
                .undecided(20, 1000, 1002)
                .quote(30, 1000, 1003)
                .undecided(50, 1000, 1004)
                .undecided(60, 1000, 1004));

        assertThat(session.leftOut())
                .containsExactly(
                        new Span(Tapes.at(0), Tapes.at(30), Span.Reason.WARMUP),
                        new Span(Tapes.at(50), Tapes.at(60), Span.Reason.WARMUP));
        assertThat(session.isKnown(Tapes.at(0), Tapes.at(60))).isTrue();
    }

    @Test
    void theWeightierReasonCountsWhereTwoMeet() {
        SessionTape session = only(new Tapes()
                .quote(0, 1000, 1001)
                .halt(10, false)
                .undecided(20, 1000, 1002)
                .gap()
                .undecided(50, 1000, 1002)
                .halt(55, true)
                .quote(70, 1000, 1003)
                .quote(80, 1000, 1003));

        assertThat(session.leftOut())
                .extracting(Span::reason)
                .containsExactly(Span.Reason.HALT, Span.Reason.GAP, Span.Reason.HALT, Span.Reason.WARMUP);
    }

    @Test
    void holdsManyChangesAndTheirExtremes() {
        Tapes tapes = new Tapes();
        for (int i = 0; i < 3_000; i++) {
            tapes.quote(i, 1000 + (i * 7919) % 500, 2000);
        }
        SessionTape session = only(tapes);

        assertThat(session.size()).isEqualTo(3_000);
        for (int[] range : new int[][] {{0, 2999}, {511, 513}, {512, 1535}, {1, 2998}, {700, 700}}) {
            long lowest = Long.MAX_VALUE;
            long highest = 0;
            for (int i = range[0]; i <= range[1]; i++) {
                lowest = Math.min(lowest, session.bid(i));
                highest = Math.max(highest, session.bid(i));
            }
            assertThat(List.of(session.lowestBid(range[0], range[1]), session.highestBid(range[0], range[1])))
                    .containsExactly(lowest, highest);
        }
        assertThat(session.entryAt(Tapes.at(1_234.5))).isEqualTo(1_234);
        assertThat(session.entryAt(Tapes.at(-1))).isEqualTo(-1);
    }

    private static SessionTape only(Tapes tapes) {
        PriceTape tape = tapes.tape();
        assertThat(tape.sessions()).hasSize(1);
        return tape.sessions().get(0);
    }
}
