package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {

    private static final long SERVER = 1_700_000_000_000L;

    private static ServerClock measured(long resolution, long sent, long received) {
        ServerClock clock = new ServerClock();
        clock.measure(new MarketStatus(MarketPhase.OPEN, SERVER, resolution, Optional.empty()), sent, received);
        return clock;
    }

    @Test
    void halvesTheRoundTrip() {
        ServerClock clock = measured(1, SERVER + 60_000, SERVER + 60_400);
        assertThat(clock.offsetMillis()).isEqualTo(60_200);
        assertThat(clock.serverMillis(SERVER + 60_200)).isEqualTo(SERVER);
        assertThat(clock.isWorthTelling()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "1001, 501", "3500, 3000", "-2500, -3000"})
    void countsAnOffsetWithinTheResolutionAsNone(long localAhead, long offset) {
        assertThat(measured(1_000, SERVER + localAhead, SERVER + localAhead).offsetMillis())
                .isEqualTo(offset);
    }

    @Test
    void tellsAnOffsetAboveTwoSecondsOnly() {
        assertThat(measured(1, SERVER + 2_000, SERVER + 2_000).isWorthTelling()).isFalse();
        assertThat(measured(1, SERVER - 2_001, SERVER - 2_001).isWorthTelling()).isTrue();
        assertThat(new ServerClock().isMeasured()).isFalse();
    }

    @Test
    void readsTheServersAnswer() throws IOException {
        String body = "{\"afterHours\":true,\"currencies\":{\"fx\":\"open\"},\"earlyHours\":false,"
                + "\"market\":\"extended-hours\",\"serverTime\":\"2020-11-10T17:37:37-05:00\"}";
        assertThat(MarketStatusParser.now(body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MarketStatus(MarketPhase.POST, 1_605_047_857_000L, 1_000, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"serverTime\":\"now\"}", "{\"serverTime\":\"2020-11-10T17:37:37-05:00\""})
    void refusesAnAnswerWithoutTime(String body) {
        assertThatIOException().isThrownBy(() -> MarketStatusParser.now(body.getBytes(StandardCharsets.UTF_8)));
    }
}
