package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultSpecTest {

    @Test
    void readsEveryPart() {
        FaultSpec spec = FaultSpec.parse("server-error/v3/trades=503*2@+30s..+60s");

        assertThat(spec.kind()).isEqualTo(FaultKind.SERVER_ERROR);
        assertThat(spec.path()).isEqualTo("/v3/trades");
        assertThat(spec.number()).isEqualTo(503);
        assertThat(spec.times()).isEqualTo(2);
        assertThat(spec.from().millis(1_000)).isEqualTo(31_000);
        assertThat(spec.to().millis(1_000)).isEqualTo(61_000);
    }

    @Test
    void takesTheUsualValueWhereNoneIsGiven() {
        assertThat(FaultSpec.parse("slow").number()).isEqualTo(2_000);
        assertThat(FaultSpec.parse("malformed~.25").probability()).isEqualTo(0.25);
        assertThat(FaultSpec.parse("drop@1000").from().events()).isEqualTo(1_000);
    }

    @Test
    void readsTheFormsOfAMoment() {
        assertThat(Moment.parse("+1500ms").millis(Session.START)).isEqualTo(Session.START + 1_500);
        assertThat(Moment.parse("+1h").millis(Session.START)).isEqualTo(Session.START + 3_600_000);
        assertThat(Moment.parse("10:00:30").millis(Session.START)).isEqualTo(Session.START + 30_000);
        assertThat(Moment.parse("10:01").millis(Session.START)).isEqualTo(Session.START + 60_000);
        assertThat(Moment.parse("2024-01-15T15:00:01Z").millis(0)).isEqualTo(Session.START + 1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drip | unknown name \"drip\"; --list-faults explains them all",
                "Drop! | expected NAME[/PATH][=VALUE][*TIMES][@MOMENT[..MOMENT]|",
                "drop=3 | drop takes no value",
                "slow=soon | slow: expected a whole number, was soon",
                "mute-symbol | mute-symbol needs a value: mute-symbol=SYMBOL",
                "drop/v3 | drop takes no path: it is no REST fault",
                "no-quotes~0.5 | no-quotes is a state: it takes a moment only",
                "drop@5~0.5 | a moment and a probability exclude each other",
                "drop~2 | expected a probability above 0 and at most 1, was 2",
                "drop@+5s..+6s | drop happens at one moment and does not last",
                "no-quotes@+5s..9 | the second moment is a time, not a number of events",
                "delayed@+5s | delayed is in force from the start and takes no moment",
                "drop@noon | expected a number of events, +SPAN (+90s, +1500ms, +2m), a New York time",
            })
    void saysWhatIsWrong(String fault, String message) {
        assertThatThrownBy(() -> FaultSpec.parse(fault))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
