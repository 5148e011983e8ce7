package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import orderflow.alert.Alert;
import orderflow.fault.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    private static final String RUN = "2026-11-22T14:30:00.123Z/12345";
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    @TempDir
    Path scratch;

    private final HandTicker ticker = new HandTicker();
    private final List<String> told = new ArrayList<>();

    @Test
    void keepsEachRecordInTheFileOfItsUtcDay() throws IOException {
        AuditLog log = open(folder());
        Alert nextDay = Examples.at(Examples.TIME + DAY, Examples.seller(2));

        log.onAlert(Examples.seller(1));
        log.onAlert(nextDay);
        log.onExitSignal(Examples.sellersExit(3, 1, 2));

        assertThat(lines("2024-01-15"))
                .containsExactly(
                        withRun(new AlertJson().line(Examples.seller(1))),
                        withRun(new AlertJson().line(Examples.sellersExit(3, 1, 2))));
        assertThat(lines("2024-01-16")).containsExactly(withRun(new AlertJson().line(nextDay)));
        assertThat(log.failure()).isEmpty();
        log.close();
    }

    @Test
    void writesTheLatencyWhereItIsKnown() throws IOException {
        AuditLog log = new AuditLog(folder(), RUN, () -> OptionalLong.of(1_234_567), listener(), ticker);

        log.onAlert(Examples.seller(1));
        log.close();

        assertThat(lines("2024-01-15").get(0)).endsWith("\"run\":\"" + RUN + "\",\"latency_ms\":1.235}");
    }

    @Test
    void recordsNoticesBesideTheAlerts() throws IOException {
        AuditLog log = open(folder());

        log.onValidationError(new ValidationError(
                RejectionCode.TAPE_PRICE,
                "AAPL",
                "day.jsonl:12",
                "expected a price above 0, was -1",
                10,
                Examples.TIME - 1_000,
                Examples.TIME));
        log.onValidationError(
                new ValidationError(RejectionCode.MALFORMED, "", "", "expected JSON", 1, Examples.TIME, Examples.TIME));
        log.onMonitoringChange(new MonitoringChange(false, "AAPL", "no quotes", Examples.TIME));
        log.onMonitoringChange(new MonitoringChange(true, "", "connected", Examples.TIME));
        log.close();

        assertThat(lines("2024-01-15"))
                .containsExactly(
                        "{\"schema\":1,\"event\":\"order_flow.data_validation_error\",\"error_code\":\"TAPE_PRICE\","
                                + "\"symbol\":\"AAPL\",\"place\":\"day.jsonl:12\","
                                + "\"message\":\"expected a price above 0, was -1\",\"count\":10,"
                                + "\"first_seen_utc\":\"2024-01-15T14:29:59.123Z\","
                                + "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\",\"run\":\"" + RUN + "\"}",
                        "{\"schema\":1,\"event\":\"order_flow.data_validation_error\",\"error_code\":\"MALFORMED\","
                                + "\"message\":\"expected JSON\",\"count\":1,"
                                + "\"first_seen_utc\":\"2024-01-15T14:30:00.123Z\","
                                + "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\",\"run\":\"" + RUN + "\"}",
                        "{\"schema\":1,\"event\":\"order_flow.monitoring_degraded\",\"symbol\":\"AAPL\","
                                + "\"reason\":\"no quotes\",\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\","
                                + "\"run\":\"" + RUN + "\"}",
                        "{\"schema\":1,\"event\":\"order_flow.monitoring_restored\",\"reason\":\"connected\","
                                + "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\",\"run\":\"" + RUN + "\"}");
    }

    @Test
    void addsToWhatAnEarlierRunWrote() throws IOException {
        for (int number = 1; number <= 3; number++) {
            AuditLog log = open(folder());
            log.onAlert(Examples.seller(number));
            log.close();
        }

        assertThat(lines("2024-01-15")).hasSize(3);
        assertThat(ticker.closed()).isTrue();
    }

    @Test
    void syncsAtEveryTick() {
        AuditLog log = open(folder());

        log.onAlert(Examples.seller(1));
        log.onAlert(Examples.seller(2));
        assertThat(log.unsynced()).isEqualTo(2);

        ticker.tick();
        assertThat(log.unsynced()).isZero();
        log.close();
    }

    @Test
    void syncsOnAThreadOfItsOwnToo() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(3);
        try (DaemonTicker daemon = new DaemonTicker("audit-sync", Duration.ofMillis(1))) {
            daemon.start(ticks::countDown);

            assertThat(ticks.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        assumeTrue(scratch.getFileSystem().supportedFileAttributeViews().contains("posix"));
        AuditLog log = open(folder());
        log.onAlert(Examples.seller(1));
        log.close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("2024-01-15"))))
                .isEqualTo("rw-------");
    }

    @Test
    void followsASymbolicLinkToItsFolder() throws IOException {
        Path real = Files.createDirectory(scratch.resolve("real"));
        Files.createSymbolicLink(folder(), real);
        AuditLog log = open(folder());
        log.onAlert(Examples.seller(1));
        log.close();

        assertThat(real.resolve("2024-01-15.jsonl")).exists();
        assertThat(told).isEmpty();
    }

    @Test
    void keepsFewFilesOpenAndLosesNothing() throws IOException {
        AuditLog log = open(folder());
        for (int day = 0; day < 20; day++) {
            log.onAlert(Examples.at(Examples.TIME + day % 10 * DAY, Examples.seller(day)));
        }
        assertThat(openFiles()).isEqualTo(4);
        log.close();
        assertThat(openFiles()).isZero();

        assertThat(lines("2024-01-15")).hasSize(2);
        assertThat(lines("2024-01-24")).hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void tellsHowManyRecordsWereTooManyToWait() throws Exception {
        Files.createDirectories(folder());
        try (LockHolder other = LockHolder.of(file("2024-01-15"))) {
            AuditLog log = open(folder());
            for (int number = 1; number <= 1_003; number++) {
                log.onAlert(Examples.seller(number));
            }
            other.close();
            ticker.tick();
            assertThat(lines("2024-01-15")).hasSize(1_000);
            assertThat(told)
                    .last()
                    .isEqualTo(
                            "restored: the audit log is being written again, without the 3 records that were too many"
                                    + " to wait");
            log.close();
        }
    }

    @Test
    void leavesAFileAloneThatAnotherProcessIsWriting() throws Exception {
        Files.createDirectories(folder());
        try (LockHolder other = LockHolder.of(file("2024-01-15"))) {
            AuditLog log = open(folder());
            log.open(Examples.TIME);

            assertThat(told).singleElement().asString().contains("2024-01-15.jsonl", "another process is writing it");

            log.onAlert(Examples.seller(1));
            ticker.tick();
            assertThat(Files.size(file("2024-01-15"))).isZero();
            assertThat(log.failure()).isPresent();
            assertThat(told).hasSize(1);

            other.close();
            ticker.tick();
            assertThat(lines("2024-01-15")).hasSize(1);
            assertThat(told).hasSize(2).last().isEqualTo("restored: the audit log is being written again");
            log.close();
        }
    }

    @Test
    void writesOnWhenTheThreadIsInterrupted() throws IOException {
        AuditLog log = open(folder());
        Thread.currentThread().interrupt();
        try {
            log.onAlert(Examples.seller(1));
            log.onAlert(Examples.seller(2));
            log.close();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(lines("2024-01-15")).hasSize(2);
        assertThat(log.failure()).isEmpty();
    }

    @Test
    void startsAFileAnewThatWasDeletedOrCutWhileItWrote() throws IOException {
        AuditLog log = open(folder());
        log.onAlert(Examples.seller(1));
        Files.delete(file("2024-01-15"));
        ticker.tick();
        log.onAlert(Examples.seller(2));
        assertThat(lines("2024-01-15")).singleElement().asString().contains("AAPL-20240115-2");

        new RandomAccessFile(file("2024-01-15").toFile(), "rw").setLength(0);
        ticker.tick();
        log.onAlert(Examples.seller(3));
        log.close();
        assertThat(lines("2024-01-15")).singleElement().asString().contains("AAPL-20240115-3");
    }

    @Test
    void keepsWholeLinesFromSeveralThreadsWhileItSyncs() throws Exception {
        AuditLog log = open(folder());
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int first = writer * 1_000;
            threads.add(new Thread(() -> {
                awaitQuietly(start);
                for (int n = 0; n < 500; n++) {
                    log.onAlert(Examples.at(Examples.TIME + n % 6 * DAY, Examples.seller(first + n)));
                }
            }));
        }
        threads.add(new Thread(() -> {
            awaitQuietly(start);
            for (int n = 0; n < 50; n++) {
                ticker.tick();
            }
        }));
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        log.close();

        List<String> all = new ArrayList<>();
        for (int day = 15; day < 21; day++) {
            all.addAll(lines("2024-01-" + day));
        }
        assertThat(all).hasSize(1_500).doesNotHaveDuplicates();
        assertThat(all).allMatch(line -> line.startsWith("{\"schema\":1,") && line.endsWith(RUN + "\"}"));
        assertThat(told).isEmpty();
        assertThat(log.unsynced()).isZero();
    }

    /** Files of the log that this process has open, where the system tells. */
    private long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(descriptor -> {
                        try {
                            return Files.readSymbolicLink(descriptor).startsWith(folder().toRealPath());
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private AuditLog open(Path folder) {
        return new AuditLog(folder, RUN, OptionalLong::empty, listener(), ticker);
    }

    private AuditLog.Listener listener() {
        return new AuditLog.Listener() {
            @Override
            public void onFailure(String message) {
                told.add("degraded: " + message);
            }

            @Override
            public void onRecovery(String message) {
                told.add("restored: " + message);
            }
        };
    }

    private Path folder() {
        return scratch.resolve("logs");
    }

    private Path file(String day) {
        return folder().resolve(day + ".jsonl");
    }

    private List<String> lines(String day) throws IOException {
        return Files.readAllLines(file(day));
    }

    private static String withRun(byte[] line) {
        return new String(line, StandardCharsets.US_ASCII).replace("}\n", ",\"run\":\"" + RUN + "\"}");
    }
}
