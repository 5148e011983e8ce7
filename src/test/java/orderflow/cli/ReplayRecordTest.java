package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderflow.golden.GoldenPair;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code replay --record}: what is read is written as a recording, which gives the same bytes of alerts. */
class ReplayRecordTest {

    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theRecordingOfEverySessionGivesItsAlerts() {
        return GoldenPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.toString(),
                        () -> assertSameRecorded(pair.toString().replace('/', '-') + ".jsonl", pair.arguments())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet-day", "large-sellers", "red-burst", "dirty-feed"})
    void theRecordingOfEverySampleGivesItsAlerts(String name) throws IOException {
        String positions = "--positions=" + SAMPLES.resolve("positions.json");
        List<String> settings = List.of("--set=rules=specified", "--set=monitoring_mode=watchlist");
        assertSameRecorded("r.jsonl.zst", with(List.of(sample(name), positions), settings.toArray(String[]::new)));
    }

    @Test
    void theRecordingOfAWholeDayGivesItsAlerts() throws IOException {
        assertSameRecorded(
                "day.jsonl.gz", List.of(SAMPLES.resolve("falling-day.jsonl.zst").toString()));
    }

    @Test
    void severalFilesBecomeOne() throws IOException {
        List<String> files = List.of(sample("large-sellers"), sample("red-burst"), sample("quiet-day"));
        String alerts = replay(10, with(files, "--record=all.jsonl.gz")).out();

        assertThat(replay(10, List.of("all.jsonl.gz")).out()).isEqualTo(alerts);
    }

    @Test
    void timesChooseWhatIsDecidedAndNotWhatIsRecorded() throws IOException {
        List<String> times = List.of("--from=10:07", "--to=10:08");
        String alerts = replay(0, with(times, sample("large-sellers"), "--record=r.jsonl"))
                .out();

        assertThat(replay(0, with(times, "r.jsonl")).out()).isEqualTo(alerts).isNotEmpty();
        assertThat(replay(10, List.of("r.jsonl")).out())
                .isEqualTo(replay(10, List.of(sample("large-sellers"))).out());
    }

    @Test
    void symbolsChooseWhatIsRecordedAndGapsOfAllSymbolsBelongToEach() throws IOException {
        String gap = "{\"ev\":\"gap\"}\n";
        write("two.jsonl", Tape.book(0) + Tape.noise(3) + gap + "{\"ev\":\"gap\",\"sym\":\"NOIS\"}\n" + Tape.book(1));

        String alerts = replay(0, List.of("two.jsonl", "--symbol=AAPL", "--record=one.jsonl"))
                .out();

        assertThat(folder.resolve("one.jsonl")).content().contains(gap).doesNotContain("NOIS");
        assertThat(replay(0, List.of("one.jsonl")).out()).isEqualTo(alerts);
    }

    @Test
    void theSummaryTellsWhatWasRecordedAndWhatWasLeftOut() throws IOException {
        write("in.jsonl", Tape.MALFORMED + Tape.LARGE_SELLER);

        assertThat(replay(0, List.of("in.jsonl", "--record=out.jsonl")).err())
                .endsWith("Recorded     1 event in out.jsonl, without 1 malformed record\n");
        assertThat(replay(0, List.of("out.jsonl")).err()).contains("Rejected     none");
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        write("in.jsonl", Tape.QUIET);
        replay(0, List.of("in.jsonl", "--record=new/out.jsonl"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/out.jsonl"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anEmptyRecordingStaysOne() throws IOException {
        write("in.jsonl", "");
        replay(0, List.of("in.jsonl", "--record=out.jsonl.zst"));

        assertThat(replay(0, List.of("out.jsonl.zst")).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "in.jsonl, expected a file of its own for",
        "there.jsonl, expected the name of a file that is not there yet",
        "dangling.jsonl, expected the name of a file that is not there yet",
        "., expected the name of a file to make",
        "-, expected the name of a file to make",
        "'', expected the name of a file to make"
    })
    void overwritesNothing(String name, String said) throws IOException {
        write("in.jsonl", Tape.QUIET);
        write("there.jsonl", "precious\n");
        Files.createSymbolicLink(folder.resolve("dangling.jsonl"), Path.of("nowhere"));

        ProgramRun run = replay(64, List.of("in.jsonl", "--record", name));

        assertThat(run.err())
                .startsWith("orderflow: ")
                .contains("--record", said)
                .contains("'" + name + "'");
        assertThat(folder.resolve("in.jsonl")).hasContent(Tape.QUIET);
        assertThat(folder.resolve("there.jsonl")).hasContent("precious\n");
    }

    @Test
    void aFileThatCannotBeMadeEndsWith74() throws IOException {
        write("in.jsonl", Tape.QUIET);

        assertThat(replay(74, List.of("in.jsonl", "--record=in.jsonl/out.jsonl"))
                        .err())
                .startsWith("orderflow: --record: 'in.jsonl/out.jsonl' cannot be made: ")
                .endsWith("in.jsonl: expected a folder, was something else\n");
    }

    @Test
    void goesThroughALinkToAFolder() throws IOException {
        write("in.jsonl", Tape.QUIET);
        Files.createDirectory(folder.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("folder"));
        replay(0, List.of("in.jsonl", "--record=link/out.jsonl"));

        assertThat(folder.resolve("folder/out.jsonl")).exists();
    }

    @Test
    void aMissingInputMakesNoFile() {
        replay(66, List.of("missing.jsonl", "--record=out.jsonl"));

        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    private void assertSameRecorded(String name, List<String> arguments) throws IOException {
        ProgramRun first = ProgramRun.in(folder);
        ProgramRun second = ProgramRun.in(folder);
        List<String> again = new ArrayList<>(arguments);
        again.set(0, name);

        int code = first.run(arguments(with(arguments, "--record=" + name)));

        assertThat(second.run(arguments(again))).as(second::err).isEqualTo(code);
        assertThat(second.out()).isEqualTo(first.out());
    }

    private ProgramRun replay(int code, List<String> arguments) {
        ProgramRun run = ProgramRun.in(folder).bySpecifiedRules();
        assertThat(run.run(arguments(arguments))).as(run::err).isEqualTo(code);
        return run;
    }

    private static String[] arguments(List<String> more) {
        return with(List.of("replay", "--output=json"), more.toArray(String[]::new))
                .toArray(String[]::new);
    }

    private static List<String> with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name + ".jsonl").toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
