package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import orderflow.feed.databento.HistoryServer;
import orderflow.generate.DbnWriter;
import orderflow.generate.OrderFlowGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay of past days from a vendor's history, which costs money. */
class ReplayPastDayTest {

    /** 2026-01-05, 09:30 in New York. */
    private static final long START = 1_767_623_400_000_000_000L;

    private static final String DAY = "--day 2026-01-05 --source databento --symbol AAPL";

    @TempDir
    private Path folder;

    private HistoryServer server;

    @BeforeEach
    void start() throws IOException {
        ByteArrayOutputStream orders = new ByteArrayOutputStream();
        DbnWriter writer = new DbnWriter(orders, DbnWriter.MBO).map("AAPL", 11, 20_260_105, 20_260_106);
        OrderFlowGenerator flow = new OrderFlowGenerator(1, 11, 150, writer, null);
        flow.open(START);
        for (int event = 1; event < 3_000; event++) {
            flow.next(START + event * 100_000_000L);
        }
        ByteArrayOutputStream halts = new ByteArrayOutputStream();
        new DbnWriter(halts, DbnWriter.STATUS)
                .map("AAPL", 11, 20_260_105, 20_260_106)
                .instrument(11)
                .at(START + 200_000_000_000L)
                .status(9, 50, 'N');
        server = new HistoryServer()
                .data("mbo", "AAPL", Zstd.compress(orders.toByteArray()))
                .data("status", "AAPL", Zstd.compress(halts.toByteArray()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ProgramRun run(int code, String arguments) {
        return run(code, HistoryServer.KEY, arguments);
    }

    private ProgramRun run(int code, String key, String arguments) {
        ProgramRun program = ProgramRun.in(folder)
                .bySpecifiedRules()
                .with("DATABENTO_API_KEY", key)
                .with("ORDER_FLOW_DATABENTO_URL", server.address().toString());
        assertThat(program.run(("replay " + arguments).split(" ")))
                .as(program::err)
                .isEqualTo(code);
        assertThat(program.err() + program.out()).doesNotContain(key);
        return program;
    }

    private Stream<String> stored() throws IOException {
        Path store = folder.resolve("recordings");
        return Files.exists(store)
                ? Files.list(store).map(file -> file.getFileName().toString()).sorted()
                : Stream.of();
    }

    @Test
    void theCostIsAskedAndToldBeforeAnythingIsFetched() throws IOException {
        ProgramRun run = run(10, "--output=json " + DAY);

        assertThat(server.calls())
                .containsExactly(
                        "metadata.get_cost mbo AAPL",
                        "metadata.get_cost status AAPL",
                        "timeseries.get_range mbo AAPL",
                        "timeseries.get_range status AAPL");
        assertThat(run.err())
                .contains("Databento asks $0.50 of at most $1.00: XNAS.ITCH mbo of AAPL on 2026-01-05 $0.25; XNAS.ITCH"
                        + " status of AAPL on 2026-01-05 $0.25")
                .contains("fetched XNAS.ITCH mbo of AAPL on 2026-01-05: ");
        assertThat(run.err()).contains("1 halt or resumption");
        assertThat(stored())
                .containsExactly("xnas-itch-20260105.mbo.AAPL.dbn.zst", "xnas-itch-20260105.status.AAPL.dbn.zst");
    }

    @Test
    void whatIsInTheStoreIsNotPaidForAgainAndNeedsNoKey() {
        String alerts = run(10, "--output=json " + DAY).out();
        int calls = server.calls().size();

        ProgramRun again = ProgramRun.in(folder).bySpecifiedRules();
        assertThat(again.run(("replay --output=json " + DAY).split(" "))).isEqualTo(10);

        assertThat(again.out()).isEqualTo(alerts);
        assertThat(again.err()).contains("nothing is fetched: recordings holds all of it");
        assertThat(server.calls()).hasSize(calls);
    }

    @Test
    void moreThanItMayCostIsNotFetched() throws IOException {
        server.cost("0.75");

        assertThat(run(64, DAY).err())
                .contains("--max-cost: expected a cost of at most $1.00, was $1.50")
                .contains("nothing was fetched");
        assertThat(server.calls()).noneMatch(call -> call.startsWith("timeseries"));
        assertThat(stored()).isEmpty();
        run(10, DAY + " --max-cost 1.5");
    }

    @Test
    void fetchedDaysAreReadableByTheirOwnerOnly() throws IOException {
        run(10, DAY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        folder.resolve("recordings/xnas-itch-20260105.mbo.AAPL.dbn.zst"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDayIsMergedWithFilesAndRecorded() throws IOException {
        Files.writeString(
                folder.resolve("other.jsonl"),
                "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[],\"a\":[],\"t\":" + (START / 1_000_000 - 5_000) + "}\n");
        String alerts = run(10, "--output=json other.jsonl " + DAY + " --record all.jsonl")
                .out();

        assertThat(run(10, "--output=json all.jsonl").out()).isEqualTo(alerts);
    }

    @Test
    void nothingIsAskedWhereAFileIsMissing() {
        run(66, "missing.jsonl " + DAY);

        assertThat(server.calls()).isEmpty();
    }

    @Test
    void whatBreaksOffLeavesNothingBehind() throws IOException {
        server.passOver(2).breakOff(500);

        assertThat(run(69, DAY).err()).contains("may be billed");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aKeyThatIsMissingOrRefusedIsTold() {
        ProgramRun without = ProgramRun.in(folder).bySpecifiedRules();
        assertThat(without.run(("replay " + DAY).split(" "))).isEqualTo(78);
        assertThat(without.err()).contains("DATABENTO_API_KEY: expected Databento's key");
        assertThat(run(77, "db-another-key-of-some-length", DAY).err()).contains("HTTP 401");
    }

    @Test
    void aSymbolThatIsNotThereIsNoInput() {
        assertThat(run(66, "--day 2026-01-05 --source databento --symbol ZZZZ").err())
                .contains("symbology_invalid_request: None of the symbols could be resolved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--day 2026-01-05",
                "--day 2026-01-05 --symbol AAPL",
                "--day 2026-01-05 --source databento",
                "--source databento x.jsonl",
                "--day 2026-13-05 --source databento --symbol AAPL",
                "--day 9999-01-05 --source databento --symbol AAPL",
                "--day 2026-01-05 --source databento --symbol AAPL --schema mbo,trades",
                "--day 2026-01-05 --source databento --symbol AAPL --schema ohlcv-1d",
                "--day 2026-01-05 --source databento --symbol AAPL --dataset nasdaq",
                "--day 2026-01-05 --source databento --symbol AAPL --max-cost -1",
                "--day 2026-01-05 --source databento --symbol AAPL --max-cost much"
            })
    void wrongUsageEndsWith64AndAsksNothing(String arguments) {
        run(64, arguments);

        assertThat(server.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EQUS.MINI, mbp-1", "XNAS.ITCH, mbo"})
    void whatIsFetchedFitsTheDataset(String dataset, String schema) {
        ProgramRun run = ProgramRun.in(folder)
                .with("DATABENTO_API_KEY", HistoryServer.KEY)
                .with("ORDER_FLOW_DATABENTO_URL", server.address().toString());
        run.run(("replay " + DAY + " --dataset " + dataset).split(" "));

        assertThat(server.calls()).first().isEqualTo("metadata.get_cost " + schema + " AAPL");
    }
}
