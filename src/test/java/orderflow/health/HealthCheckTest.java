package orderflow.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import orderflow.config.SettingsReader;
import orderflow.config.SettingsReading;
import orderflow.config.SettingsSources;
import orderflow.feed.polygon.Timekeeper;
import orderflow.status.StatusFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class HealthCheckTest {

    @TempDir
    private Path folder;

    private Report run(Supplier<SettingsReading> reading, Duration timeout) {
        return run(reading, timeout, Timekeeper.system(), false);
    }

    private Report run(Supplier<SettingsReading> reading, Duration timeout, Timekeeper time, boolean clockOfFeed) {
        return new HealthCheck(reading, StatusFolder.ofUser(folder), time, timeout, clockOfFeed).run(new Thresholds());
    }

    /** The machine's time, except that its wall clock stands. */
    private record StandingClock(long wallMillis) implements Timekeeper {
        @Override
        public long nanos() {
            return Timekeeper.system().nanos();
        }

        @Override
        public void pause(long millis) throws InterruptedException {
            Timekeeper.system().pause(millis);
        }
    }

    /** What is said, in an hour of Tuesday, 16 January 2024, in New York, of a feed where nobody listens. */
    private String unreachableAt(int hour, boolean clockOfFeed) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Map<String, String> environment =
                Map.of("POLYGON_API_KEY", "canary-key-0123456789", "ORDER_FLOW_REST_URL", "http://127.0.0.1:" + port);
        ZonedDateTime wall = ZonedDateTime.of(2024, 1, 16, hour, 0, 0, 0, ZoneId.of("America/New_York"));
        return run(
                        () -> read(environment),
                        Duration.ofSeconds(5),
                        new StandingClock(wall.toInstant().toEpochMilli()),
                        clockOfFeed)
                .line();
    }

    @Test
    void aMissingWatchIsToldBesideAFeedThatFailsWhileTheMarketIsOpen() throws IOException {
        assertThat(unreachableAt(10, false)).contains("cannot be reached", "Connection refused); no watch is running");
        assertThat(unreachableAt(22, false)).contains("cannot be reached").doesNotContain("no watch is running");
    }

    @Test
    void thisMachinesClockDoesNotCountWhereTheFeedsIsAskedFor() throws IOException {
        assertThat(unreachableAt(10, true)).contains("cannot be reached").doesNotContain("no watch is running");
    }

    private SettingsReading read(Map<String, String> environment) {
        return SettingsReader.read(new SettingsSources(List.of(), environment, folder, Optional.empty()));
    }

    private static State state(Report report, CheckName check) {
        return report.results().stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void endsInTimeWhenEvenTheSettingsHang() {
        CountDownLatch never = new CountDownLatch(1);

        Report report = run(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return null;
                },
                Duration.ofMillis(50));

        assertThat(report.line()).startsWith("ORDERFLOW CRITICAL - settings: timeout, nothing heard within 0.05 s");
        assertThat(report.results()).hasSize(CheckName.values().length);
    }

    @Test
    void tellsAllItKnowsOfAFeedThatHangs() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = Map.of(
                    "POLYGON_API_KEY",
                    "canary-key-0123456789",
                    "ORDER_FLOW_REST_URL",
                    "http://127.0.0.1:" + silent.getLocalPort());

            Report report = run(() -> read(environment), Duration.ofMillis(500));

            assertThat(state(report, CheckName.REST)).isEqualTo(State.CRITICAL);
            assertThat(report.line()).startsWith("ORDERFLOW CRITICAL - the feed cannot be reached (timeout)");
            assertThat(state(report, CheckName.SETTINGS)).isEqualTo(State.OK);
            assertThat(report.results()).hasSize(CheckName.values().length);
        }
    }

    @Test
    void namesTheFirstProblemOfTheSettingsAndHowManyMore() {
        Report report = run(
                () -> read(Map.of("ORDER_FLOW_ALERT_WINDOW_SECONDS", "1", "ORDER_FLOW_MIN_BURST_VOLUME", "0")),
                Duration.ofSeconds(5));

        assertThat(report.line()).contains("the settings are invalid: ", "alert_window_seconds", "(and 1 more)");
        assertThat(report.state()).isEqualTo(State.CRITICAL);
    }

    @Test
    void aDefectOfACheckIsUnknownAndHidesNothing() {
        Report report = run(
                () -> {
                    throw new IllegalStateException("on purpose");
                },
                Duration.ofSeconds(5));

        assertThat(report.state()).isEqualTo(State.UNKNOWN);
        assertThat(report.line()).contains("on purpose");
    }

    @Test
    void aMissingKeyIsCriticalAndTheFolderIsStillLookedAt() {
        Report report = run(() -> read(Map.of()), Duration.ofSeconds(5));

        assertThat(report.line()).startsWith("ORDERFLOW CRITICAL - no key is set | free=");
        assertThat(state(report, CheckName.FOLDER)).isEqualTo(State.OK);
        assertThat(folder).isEmptyDirectory();
    }
}
