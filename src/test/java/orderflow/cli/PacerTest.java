package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final long START = 1_705_329_000_000L;
    private static final long HOUR = 3_600_000;

    private long nowNanos = 7_000;
    private final Pacer pacer = new Pacer(new Speed(10), () -> nowNanos);

    @Test
    void theFirstEventIsDueAtOnce() {
        assertThat(pacer.nanosUntil(START)).isZero();
    }

    @Test
    void eventsAreDueAsFarApartAsTheyWereByTheFactor() {
        pacer.nanosUntil(START);
        assertThat(pacer.nanosUntil(START + 500)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
        nowNanos += TimeUnit.MILLISECONDS.toNanos(20);
        assertThat(pacer.nanosUntil(START + 500)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(30));
    }

    @Test
    void whatIsLateIsDueAndMakesNothingElseLate() {
        pacer.nanosUntil(START);
        nowNanos += TimeUnit.SECONDS.toNanos(1);
        assertThat(pacer.nanosUntil(START + 5_000)).isNegative();
        assertThat(pacer.nanosUntil(START + 11_000)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void anHourWithoutAnEventIsWaitedForAndMoreIsNot() {
        pacer.nanosUntil(START);
        assertThat(pacer.nanosUntil(START + HOUR)).isEqualTo(TimeUnit.MINUTES.toNanos(6));
        assertThat(pacer.nanosUntil(START + 2 * HOUR + 1)).isZero();
        assertThat(pacer.nanosUntil(START + 2 * HOUR + 1_001)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void oneWrongTimeNeitherStopsTheReplayNorItsPace() {
        pacer.nanosUntil(START);
        assertThat(pacer.nanosUntil(START + 24 * 365 * HOUR)).isZero();
        assertThat(pacer.nanosUntil(START + 1_000)).isZero();
        assertThat(pacer.nanosUntil(START + 2_000)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void nobodyWaitsOnceItWasStopped() {
        pacer.stop();
        pacer.await(TimeUnit.DAYS.toNanos(1));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
