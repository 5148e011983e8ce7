package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        ProgramRun program = ProgramRun.in(folder);
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
    void aFileThatCannotBeReadIsToldByNameAndTheOthersAreReadToTheirEnd() throws IOException {
        String unreadable = "/proc/self/mem";
        assumeTrue(Files.exists(Path.of(unreadable)));
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
}
