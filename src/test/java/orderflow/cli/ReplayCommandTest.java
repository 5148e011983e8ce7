package orderflow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What the options of replay leave, change and write. The session has one book a second from 09:30:00.123 on. */
class ReplayCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("session"), Tape.LARGE_SELLERS);
        Files.writeString(folder.resolve("both"), Tape.LARGE_SELLERS + Tape.LARGE_SELLERS.replace("AAPL", "MSFT"));
        Files.writeString(
                folder.resolve("positions"), "[{\"symbol\":\"AAPL\",\"quantity\":5,\"entry_price\":\"200.00\"}]");
    }

    private ProgramRun run(int code, String arguments) {
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();
        assertThat(program.run(("replay " + arguments).split(" ")))
                .as(program::err)
                .isEqualTo(code);
        return program;
    }

    @ParameterizedTest
    @CsvSource({
        "10, 4, ''",
        "0, 2, --from=09:30:01",
        "10, 4, --from=2024-01-15T14:30:00.123Z",
        "0, 2, --from=2024-01-15T09:30:00.124",
        "0, 2, --to=09:30:02.123",
        "10, 4, --to=09:30:02.124",
        "0, 1, --from=09:30:01 --to=09:30:02",
        "0, 0, --set=large_order_size_threshold=15001",
        "0, 0, --set=large_seller_evidence=ask_level",
        "10, 4, --set=large_order_size_threshold=15000",
        "0, 0, --symbol=MSFT",
        "10, 4, --symbol=AAPL",
    })
    void decidesOnWhatItIsAskedTo(int code, int lines, String options) {
        assertThat(run(code, ("session " + options).strip()).out().lines()).hasSize(lines);
    }

    @Test
    void onlyHeldSymbolsAreLookedAtUnlessThereIsAWatchlist() {
        ProgramRun held = run(10, "both --positions=positions --output=json");
        ProgramRun all = run(10, "both --positions=positions --output=json --set=monitoring_mode=watchlist");

        assertThat(held.out()).doesNotContain("MSFT").contains("\"quantity\":5,\"unrealized_pnl\":\"-112.50\"");
        assertThat(all.out().lines().filter(line -> line.contains("MSFT")))
                .hasSize(3)
                .noneMatch(line -> line.contains("exit_signal"));
    }

    @Test
    void theAuditLogHoldsTheAlertsAndTheRejectedRecords() throws IOException {
        Files.writeString(folder.resolve("dirty"), Tape.LARGE_SELLERS + Tape.QUIET.replace("\"s\":1", "\"s\":0"));

        ProgramRun program = run(10, "dirty --log=log --output=json");

        Path file = folder.resolve("log").resolve("2024-01-15.jsonl");
        assertThat(Files.readAllLines(file))
                .anySatisfy(line -> assertThat(line).contains("data_validation_error", "TAPE_SIZE"))
                .allSatisfy(line -> assertThat(line).contains("\"run\":\"").doesNotContain("latency_ms"));
        assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("\"id\":")))
                .hasSameSizeAs(program.out().lines().toList());
    }

    @Test
    void aRecordWithoutATimeIsLoggedOnTheDayOfWhatFirstHasOne() throws IOException {
        Files.writeString(folder.resolve("dirty"), Tape.MALFORMED + Tape.LARGE_SELLERS);

        run(10, "dirty --log=log");

        try (Stream<Path> days = Files.list(folder.resolve("log"))) {
            assertThat(days.map(Path::getFileName)).containsExactly(Path.of("2024-01-15.jsonl"));
        }
        assertThat(Files.readAllLines(folder.resolve("log").resolve("2024-01-15.jsonl")))
                .first(STRING)
                .contains("\"place\":\"dirty:1\"", "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"");
    }

    @Test
    void everyMissingRecordingIsTold() {
        assertThat(run(66, "session no.jsonl . nope.jsonl").err())
                .isEqualTo("orderflow: no.jsonl: no such file\n"
                        + "orderflow: .: expected a recording, was a folder\n"
                        + "orderflow: nope.jsonl: no such file\n");
    }

    @Test
    void standardInputIsReadOnce() {
        assertThat(run(64, "- sellers -").err())
                .isEqualTo("orderflow: FILE: expected - once, since there is one standard input, was there twice\n");
    }

    @Test
    void aSignalBehindTheReadingLeavesTheSummaryWhole() throws IOException {
        CountDownLatch missed = new CountDownLatch(1);
        CountDownLatch behind = new CountDownLatch(1);
        SignalHandler before = Signal.handle(new Signal("INT"), signal -> missed.countDown());
        // The machine hands out waiting signals by their number, and this one's is higher.
        SignalHandler other = Signal.handle(new Signal("WINCH"), signal -> behind.countDown());
        try {
            ByteArrayOutputStream err = new ByteArrayOutputStream() {
                private boolean raised;

                @Override
                public synchronized void write(byte[] bytes, int offset, int length) {
                    super.write(bytes, offset, length);
                    if (!raised && toString(UTF_8).contains("Sessions")) {
                        raised = true;
                        Signal.raise(new Signal("INT"));
                        Signal.raise(new Signal("WINCH"));
                        awaitQuietly(behind);
                    }
                }
            };
            Files.writeString(folder.resolve("one"), Tape.LARGE_SELLERS);

            int code = Main.run(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    err,
                    Map.of("ORDER_FLOW_RULES", "specified"),
                    folder,
                    "replay",
                    "one");

            assertThat(behind.getCount())
                    .as("asked while the summary was written")
                    .isZero();
            assertThat(missed.getCount())
                    .as("what would have ended the process")
                    .isOne();
            assertThat(code).isEqualTo(10);
            assertThat(err.toString(UTF_8)).contains("Exit signals 1", "Speed");
        } finally {
            Signal.handle(new Signal("INT"), before);
            Signal.handle(new Signal("WINCH"), other);
        }
    }

    @Test
    void aFileThatCannotBeReadIsToldByNameAndTheOthersAreReadToTheirEnd() throws IOException {
        String unreadable = "/proc/self/mem";
        Files.writeString(folder.resolve("sellers"), Tape.LARGE_SELLERS);

        for (String files : List.of(unreadable + " sellers", "sellers " + unreadable)) {
            ProgramRun program = run(74, files);

            assertThat(program.out()).hasLineCount(4);
            assertThat(program.err()).contains("orderflow: /proc/self/mem: reading failed: ");
        }
    }

    @Test
    void quietLeavesTheAlertsAlone() throws IOException {
        Files.writeString(folder.resolve("dirty"), Tape.LARGE_SELLERS + Tape.MALFORMED);

        ProgramRun program = run(10, "dirty --quiet");

        assertThat(program.err()).isEmpty();
        assertThat(program.out()).isEqualTo(run(10, "dirty").out()).hasLineCount(4);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
