package orderflow.detect.rarity;

import static orderflow.detect.rarity.RarityTape.millis;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPartTest {

    private final SessionPart part = new SessionPart();

    @Test
    void beginsWithTheFirstTradeAndWithTheFirstAfterEachEdge() {
        assertThat(part.enter(millis("09:00:10"))).isTrue();
        assertThat(part.enter(millis("09:29:59.999"))).isFalse();
        assertThat(part.startMillis()).isEqualTo(millis("09:00:10"));
        assertThat(part.isRegular()).isFalse();

        assertThat(part.enter(millis("09:30:07"))).isTrue();
        assertThat(part.startMillis()).isEqualTo(millis("09:30:07"));
        assertThat(part.startMinute()).isEqualTo(SessionPart.minute(millis("09:30:00")));
        assertThat(part.isRegular()).isTrue();

        assertThat(part.enter(millis("16:00:00"))).isTrue();
        assertThat(part.isRegular()).isFalse();
    }

    @Test
    void beginsAnewOnceItWasEnded() {
        part.enter(millis("10:00:00"));
        part.end();
        assertThat(part.enter(millis("10:00:01"))).isTrue();
        assertThat(part.enter(millis("10:00:02"))).isFalse();
        assertThat(part.startMillis()).isEqualTo(millis("10:00:01"));
    }

    @ParameterizedTest
    @CsvSource({"09:30:00, true", "09:30:59.999, true", "09:31:00, false", "09:29:59, false", "16:00:00, false"})
    void isKnownSinceTheOpenWhereItBeganWithinAMinuteOfIt(String first, boolean known) {
        part.enter(millis(first));
        assertThat(part.isKnownSinceOpen()).isEqualTo(known);
    }

    @Test
    void isNotKnownSinceTheOpenOnceSomethingWasMissed() {
        part.enter(millis("09:30:00"));
        part.miss();
        assertThat(part.isKnownSinceOpen()).isFalse();

        part.end();
        part.enter(millis("09:30:30"));
        assertThat(part.isKnownSinceOpen()).as("it began anew in time").isTrue();
    }

    @Test
    void keepsTheLongestOfItsPartsInsideAndOutsideOfTheRegularSession() {
        assertThat(part.knownMinutes()).isEqualTo(KnownMinutes.NONE);
        part.enter(millis("09:00:59"));
        part.enter(millis("09:20:00"));
        assertThat(part.knownMinutes()).isEqualTo(new KnownMinutes(-1, 20));

        part.enter(millis("09:30:00"));
        assertThat(part.knownMinutes()).isEqualTo(new KnownMinutes(0, 20));
        part.enter(millis("10:15:00"));
        part.end();
        assertThat(part.knownMinutes()).isEqualTo(new KnownMinutes(45, 20));

        part.enter(millis("11:00:00"));
        part.enter(millis("11:30:00"));
        assertThat(part.knownMinutes()).as("shorter than the one before").isEqualTo(new KnownMinutes(45, 20));
        part.enter(millis("12:00:00"));
        part.enter(millis("16:00:00"));
        assertThat(part.knownMinutes()).isEqualTo(new KnownMinutes(60, 20));
    }

    @ParameterizedTest
    @CsvSource({"15, -1, true", "14, 59, false", "-1, 60, true", "389, 479, true", "-1, -1, false"})
    void sufficesForARecordOfTheRegularSessionOrARarityOutsideOfIt(int regular, int outside, boolean suffices) {
        RaritySettings settings = new RaritySettings(60, 15, BigDecimal.ZERO, new BigDecimal("0.60"), 1);
        assertThat(new KnownMinutes(regular, outside).suffices(settings)).isEqualTo(suffices);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "59999, 0", "60000, 1", "-1, -1", "-60000, -1", "-60001, -2", "1705329000000, 28422150"})
    void countsMinutesOfTheClock(long millis, int minute) {
        assertThat(SessionPart.minute(millis)).isEqualTo(minute);
    }
}
