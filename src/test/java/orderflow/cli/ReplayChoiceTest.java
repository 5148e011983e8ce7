package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user chooses of a recording: symbols and times, and what is told when nothing is left. */
class ReplayChoiceTest {

    private static final String RED_BURST =
            Path.of("samples", "red-burst.jsonl").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @Test
    void tellsThatASymbolDidNotComeAndWhichOneIsAlike() {
        ProgramRun program = replay("--symbol", "msft,GOOG");

        assertThat(program.err())
                .contains("warning: --symbol msft: expected records of it, saw none, but some of MSFT\n")
                .contains("warning: --symbol GOOG: expected records of it, saw none\n");
        assertThat(program.out()).isEmpty();
    }

    @Test
    void saysNothingOfSymbolsThatCame() {
        assertThat(replay("--symbol", "MSFT").err()).doesNotContain("--symbol");
    }

    @Test
    void takesSymbolsWithBlanksBetween() {
        assertThat(replay("--symbol", " MSFT , AAPL").err()).doesNotContain("--symbol MSFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "", "MSFT,,AAPL", "MS FT", "A\u001b[31m", "123456789012345678901234567890123"})
    void refusesWhatCannotBeASymbol(String symbols) {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("replay", RED_BURST, "--symbol=" + symbols)).isEqualTo(64);
        assertThat(program.err())
                .contains("expected a symbol of 1 to 32 letters, digits and . _ : / -, was ")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"symbol\":\"IBM\",\"quantity\":1}]"})
    void saysThatNothingWasMonitored(String positions) throws IOException {
        Files.writeString(folder.resolve("positions.json"), positions);

        assertThat(replay("--positions", "positions.json").err())
                .contains("warning: --positions: ", "nothing was monitored");
        assertThat(replay("--positions", "positions.json", "--set", "monitoring_mode=watchlist")
                        .err())
                .doesNotContain("nothing was monitored");
    }

    @Test
    void showsOnlyTheBeginningOfALongKind() throws IOException {
        Files.writeString(
                folder.resolve("kinds"), "{\"ev\":\"" + "K".repeat(1_000) + "\"}\n{\"ev\":\"\"}\n" + Tape.QUIET);
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("replay", "kinds")).isZero();
        assertThat(program.err())
                .contains("1 " + "K".repeat(40) + "... passed over", "1 of an empty kind passed over")
                .doesNotContain("K".repeat(41));
    }

    @Test
    void takesAnHourOfOneDigit() {
        assertThat(replay("--from", "9:30", "--quiet").out())
                .isEqualTo(replay("--quiet").out())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "15:00, 14:00",
        "14:00, 14:00",
        "2026-03-03T15:00, 2026-03-03T14:59:59.999",
        "2026-03-03T15:00:00Z, 2026-03-03T10:00"
    })
    void refusesTimesBetweenWhichNothingLies(String from, String to) {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("replay", RED_BURST, "--from", from, "--to", to)).isEqualTo(64);
        assertThat(program.err())
                .contains("Invalid value for option '--to': expected a time after --from " + from + ", was " + to);
    }

    @ParameterizedTest
    @CsvSource({"14:00, 14:00:00.001", "2026-03-03T15:00, 14:00", "18:00, 2026-03-03T14:00"})
    void takesTimesBetweenWhichSomethingMayLie(String from, String to) {
        assertThat(ProgramRun.in(folder).run("replay", RED_BURST, "--from", from, "--to", to))
                .isZero();
    }

    private ProgramRun replay(String... options) {
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();
        List<String> arguments = new ArrayList<>(List.of("replay", RED_BURST));
        arguments.addAll(List.of(options));
        program.run(arguments.toArray(String[]::new));
        return program;
    }
}
