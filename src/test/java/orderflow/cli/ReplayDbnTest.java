package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import orderflow.generate.DbnWriter;
import orderflow.generate.OrderFlowGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay of DBN files. */
class ReplayDbnTest {

    /** 2026-01-05, 09:30 in New York. */
    private static final long START = 1_767_623_400_000_000_000L;

    private static final long TENTH = 100_000_000L;

    @TempDir
    private Path folder;

    private byte[] orders;

    @BeforeEach
    void write() throws IOException {
        ByteArrayOutputStream mbo = new ByteArrayOutputStream();
        ByteArrayOutputStream mbp = new ByteArrayOutputStream();
        generate(writer(mbo, DbnWriter.MBO), writer(mbp, DbnWriter.MBP_10));
        orders = mbo.toByteArray();
        Files.write(folder.resolve("day.mbo.dbn"), orders);
        Files.write(folder.resolve("day.mbp-10.dbn"), mbp.toByteArray());
        Files.write(folder.resolve("day.mbo.dbn.zst"), Zstd.compress(orders));
    }

    private static DbnWriter writer(ByteArrayOutputStream out, int schema) {
        return new DbnWriter(out, schema)
                .map("AAPL", 11, 20_260_105, 20_260_106)
                .map("MSFT", 12, 20_260_105, 20_260_106);
    }

    private static void generate(DbnWriter mbo, DbnWriter mbp) {
        OrderFlowGenerator apple = new OrderFlowGenerator(1, 11, 150, mbo, mbp);
        OrderFlowGenerator microsoft = new OrderFlowGenerator(2, 12, 150, mbo, mbp);
        apple.open(START);
        microsoft.open(START);
        for (int event = 1; event < 6_000; event++) {
            (event % 2 == 0 ? apple : microsoft).next(START + event * TENTH);
        }
    }

    private ProgramRun run(int code, String arguments) {
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();
        assertThat(program.run(("replay " + arguments).split(" ")))
                .as(program::err)
                .isEqualTo(code);
        return program;
    }

    @Test
    void ordersLevelsAndWhatIsRecordedOfThemGiveTheSameAlerts() {
        String alerts =
                run(10, "--output=json day.mbo.dbn --record of-mbo.jsonl").out();

        assertThat(alerts.lines()).hasSizeGreaterThan(20);
        assertThat(alerts).contains("\"AAPL-", "\"MSFT-", "\"evidence\":\"bid_level\"", "\"evidence\":\"sell_print\"");
        assertThat(run(10, "--output=json day.mbp-10.dbn --record of-mbp.jsonl.zst")
                        .out())
                .isEqualTo(alerts);
        assertThat(run(10, "--output=json day.mbo.dbn.zst").out()).isEqualTo(alerts);
        assertThat(run(10, "--output=json of-mbo.jsonl").out()).isEqualTo(alerts);
        assertThat(run(10, "--output=json of-mbp.jsonl.zst").out()).isEqualTo(alerts);
    }

    @Test
    void theSummaryCountsWhatWasRead() {
        assertThat(run(10, "day.mbp-10.dbn").err())
                .containsPattern("Sessions +2026-01-05, 09:30:00 to 09:39:59 New York time")
                .containsPattern("Events +[0-9,]+: [0-9,]+ trades, [0-9,]+ books\n")
                .containsPattern("Rejected +none");
    }

    @Test
    void aSymbolIsChosenAndOthersAreCounted() {
        ProgramRun chosen = run(10, "--output=json --symbol=MSFT day.mbo.dbn");

        assertThat(chosen.out()).contains("\"MSFT-").doesNotContain("AAPL");
        assertThat(chosen.err()).containsPattern("[0-9,]+ lines of other symbols passed over");
        assertThat(run(0, "--symbol=msft day.mbo.dbn").err()).contains("MSFT");
    }

    @Test
    void onlyWhatLiesBetweenTheTimesIsDecidedOn() {
        String all = run(10, "--output=json day.mbo.dbn").out();
        String some =
                run(10, "--output=json --from 09:32 --to 09:34 day.mbo.dbn").out();

        assertThat(some.lines()).isNotEmpty().hasSizeLessThan((int) all.lines().count());
        assertThat(some.lines())
                .allMatch(
                        line -> line.contains("T14:32:") || line.contains("T14:33:") || line.contains("T14:34:00.000"));
    }

    @Test
    void severalFilesOfAnyKindAreMergedByTime() throws IOException {
        Files.writeString(
                folder.resolve("other.jsonl"),
                "{\"ev\":\"L2\",\"sym\":\"TSLA\",\"b\":[[200,50000]],\"a\":[],\"t\":" + (START / 1_000_000 + 60_050)
                        + "}\n");

        String merged = run(10, "--output=json day.mbo.dbn other.jsonl").out();

        assertThat(merged.lines().map(line -> line.replaceAll(".*\"timestamp_utc\":\"([^\"]*)\".*", "$1")))
                .isSorted();
        assertThat(merged).contains("TSLA");
        assertThat(merged.replaceAll("(?m)^.*TSLA.*\n", ""))
                .isEqualTo(run(10, "--output=json day.mbo.dbn").out());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5})
    void anotherVersionEndsWith65AndTheReason(int version) throws IOException {
        orders[3] = (byte) version;
        Files.write(folder.resolve("other.dbn"), orders);

        assertThat(run(65, "other.dbn").err())
                .contains("other.dbn: expected DBN version 1 to 3, was version " + version);
    }

    @Test
    void aPlainFileThatIsCutIsUsedToItsLastWholeRecordAndEndsWith65() throws IOException {
        Files.write(folder.resolve("cut.dbn"), Arrays.copyOf(orders, orders.length - 20));

        ProgramRun cut = run(65, "--output=json cut.dbn");

        assertThat(cut.out().lines()).hasSizeGreaterThan(20);
        assertThat(cut.err()).contains("breaks off in the middle of a record");
    }

    @Test
    void aCompressedFileThatIsCutIsUsedToItsLastWholeRecordWithAWarning() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("day.mbo.dbn.zst"));
        Files.write(folder.resolve("cut.dbn.zst"), Arrays.copyOf(whole, whole.length - 100));

        ProgramRun cut = run(10, "--output=json cut.dbn.zst");

        assertThat(run(10, "--output=json day.mbo.dbn").out()).startsWith(cut.out());
        assertThat(cut.err()).contains("warning: cut.dbn.zst:", "breaks off; replayed to its last whole record");
    }

    @Test
    void damageEndsWith65BehindTheAlertsBeforeIt() throws IOException {
        byte[] damaged = orders.clone();
        int metadata = 8 + (damaged[4] & 0xFF) + ((damaged[5] & 0xFF) << 8);
        damaged[metadata + 4_000 * 56] = 1;
        Files.write(folder.resolve("damaged.dbn"), damaged);

        ProgramRun program = run(65, "--output=json damaged.dbn");

        assertThat(program.err()).contains("damaged.dbn:4000: damaged: record 4001 is mbo");
        assertThat(program.out()).isNotEmpty();
        assertThat(run(10, "--output=json day.mbo.dbn").out()).startsWith(program.out());
    }

    @Test
    void aFileWithoutRecordsIsEmpty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer(out, DbnWriter.TRADES).beginStream();
        Files.write(folder.resolve("empty.dbn"), out.toByteArray());

        assertThat(run(0, "empty.dbn").err()).contains("warning: empty.dbn: the recording is empty");
    }

    @Test
    @Timeout(30)
    void aRecordWithoutALengthIsDamageAndNotReadForEver() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer(out, DbnWriter.TRADES)
                .dataset("XNAS.ITCH")
                .instrument(11)
                .at(START)
                .trade('N', 100_000_000_000L, 100);
        out.writeBytes(new byte[] {0, (byte) 0xEE, 0, 0});
        Files.write(folder.resolve("zero.dbn"), out.toByteArray());

        assertThat(run(65, "zero.dbn").err()).contains("damaged: record 2 is");
    }

    @Test
    void itsForerunnerIsRefused() throws IOException {
        Files.write(folder.resolve("old.dbz"), new byte[] {0x51, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 'D', 'B', 'Z', 1});

        assertThat(run(65, "old.dbz").err()).contains("DBZ");
    }

    @Test
    void aDatasetWithoutSidesIsSaid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer(out, DbnWriter.TRADES)
                .dataset("XNAS.BASIC")
                .instrument(11)
                .at(START)
                .trade('N', 100_000_000_000L, 100);
        Files.write(folder.resolve("basic.dbn"), out.toByteArray());

        assertThat(run(0, "basic.dbn --record basic.jsonl").err()).contains("XNAS.BASIC gives none");
        assertThat(folder.resolve("basic.jsonl")).content().doesNotContain("side");
    }
}
