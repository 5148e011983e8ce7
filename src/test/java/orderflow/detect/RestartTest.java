package orderflow.detect;

import static org.assertj.core.api.Assertions.assertThat;

import orderflow.event.Gap;
import orderflow.event.MarketEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartTest {

    private static final long NONE = MarketEvent.NO_TIME;

    @ParameterizedTest
    @CsvSource({
        "0, SHORT_GAP",
        "299999, SHORT_GAP",
        "300000, LONG_GAP",
        "9000000, LONG_GAP",
        "-1, SHORT_GAP",
        "-400000, SHORT_GAP"
    })
    void isShortBelowFiveMinutes(long length, Restart expected) {
        assertThat(Restart.at(new Gap("A", 1_000_000, 1_000_000 + length, ""))).isEqualTo(expected);
    }

    @Test
    void isLongWhereItsLengthIsNotKnown() {
        assertThat(Restart.at(new Gap("A", NONE, NONE, ""))).isEqualTo(Restart.LONG_GAP);
        assertThat(Restart.at(new Gap("A", 5, NONE, ""))).isEqualTo(Restart.LONG_GAP);
        assertThat(Restart.at(new Gap("A", NONE, 5, ""))).isEqualTo(Restart.LONG_GAP);
    }

    @ParameterizedTest
    @CsvSource({"RESUMPTION, false, false", "SHORT_GAP, true, false", "LONG_GAP, true, true", "WRONG_CLOCK, true, true"
    })
    void decidesWhatIsStillKnown(Restart why, boolean missed, boolean forgets) {
        assertThat(why.missed()).isEqualTo(missed);
        assertThat(why.forgets()).isEqualTo(forgets);
    }
}
