package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void theVersionIsOneLineOnStandardOutput() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("--version")).isZero();
        assertThat(program.out()).startsWith("orderflow ").hasLineCount(1);
        assertThat(program.err()).isEmpty();
    }

    @Test
    void theVersionIsTheSameAmongOtherOptions() {
        ProgramRun alone = ProgramRun.in(folder);
        ProgramRun amongOthers = ProgramRun.in(folder);

        alone.run("--version");
        assertThat(amongOthers.run("--verbose", "-V")).isZero();
        assertThat(amongOthers.out()).isEqualTo(alone.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate-config", "replay"})
    void everyCommandIsFoundAndListed(String command) {
        ProgramRun help = ProgramRun.in(folder);
        ProgramRun commandHelp = ProgramRun.in(folder);

        assertThat(help.run("--help")).isZero();
        assertThat(help.out()).contains("  " + command + " ");
        assertThat(commandHelp.run(command, "--help")).isZero();
        assertThat(commandHelp.out()).startsWith("Usage: orderflow " + command);
        assertThat(ProgramRun.in(folder).run("--verbose", command, "--help")).isZero();
    }

    @Test
    void helpGoesToStandardOutputWithoutColour() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("--help")).isZero();
        assertThat(program.out()).contains("Usage: orderflow", "Exit codes:").doesNotContain("\u001b");
    }

    @Test
    void theHiddenOptionPrintsACompletionScript() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("--generate-completion")).isZero();
        assertThat(program.out()).startsWith("#!/usr/bin/env bash").contains("complete -F");
        ProgramRun help = ProgramRun.in(folder);
        help.run("--help");
        assertThat(help.out()).doesNotContain("completion");
    }

    @Test
    void noCommandIsWrongUsage() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run()).isEqualTo(64);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).contains("Missing required subcommand", "Usage: orderflow");
    }

    @Test
    void aMistypedOptionNamesTheNearest() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("--halp")).isEqualTo(64);
        assertThat(program.err()).contains("'--halp'", "Did you mean --help?");
    }

    @Test
    void aWrongValueIsToldInTwoLines() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("replay", "a.jsonl", "--output", "csv")).isEqualTo(64);
        assertThat(program.err())
                .contains("'csv'")
                .endsWith("'orderflow replay --help' tells what there is.\n")
                .hasLineCount(2);
    }

    @Test
    void aMistypedCommandNamesTheNearest() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run(List.of(new Ending(() -> 0)), "endign")).isEqualTo(64);
        assertThat(program.err()).contains("unknown command 'endign'", "Did you mean ending?");
    }

    @Test
    void argumentsAreEscapedBeforeTheyReachTheTerminal() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("\u001b[31mred\u202e\nline")).isEqualTo(64);
        assertThat(program.err()).contains("\\u001b[31mred\\u202e\\nline").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run("@missing")).isEqualTo(64);
        assertThat(program.err()).contains("'@missing'");
    }

    @Test
    void aCommandMayChooseItsOwnCodeForWrongUsage() {
        assertThat(ProgramRun.in(folder).run(List.of(new Monitoring()), "monitoring", "--bogus"))
                .isEqualTo(3);
        assertThat(ProgramRun.in(folder).run(List.of(new Ending(() -> 0)), "ending", "--bogus"))
                .isEqualTo(64);
    }

    @Test
    void everyProblemOfAFaultIsToldAndItsCodeReturned() {
        ProgramRun program = ProgramRun.in(folder);
        OrderFlowException fault = new OrderFlowException(
                ExitCode.SETTINGS, List.of(new Problem("a", "file:1", "one\u001b"), new Problem("b", "", "two")));

        assertThat(program.run(failing(fault), "ending")).isEqualTo(78);
        assertThat(program.err()).isEqualTo("orderflow: file:1: a: one\\u001b\norderflow: b: two\n");
    }

    @Test
    void anythingElseIsADefectThatAsksToBeReported() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run(failing(new IllegalStateException("lost\u001b")), "ending"))
                .isEqualTo(70);
        assertThat(program.err())
                .contains("defect of the program", "IllegalStateException: lost\\u001b", "Please report", "--verbose")
                .doesNotContain("    at ");
    }

    @Test
    void errorsOfTheMachineAreDefectsToo() {
        assertThat(ProgramRun.in(folder).run(failing(new StackOverflowError()), "ending"))
                .isEqualTo(70);
    }

    @Test
    void theStackTraceIsShownWhenAskedFor() {
        RuntimeException defect = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        ProgramRun byOption = ProgramRun.in(folder);
        ProgramRun byVariable = ProgramRun.in(folder).with("ORDERFLOW_DEBUG", "1");

        byOption.run(failing(defect), "ending", "--verbose");
        byVariable.run(failing(defect), "ending");

        assertThat(byOption.err())
                .contains("    at orderflow.cli.MainTest", "caused by IllegalArgumentException: inner");
        assertThat(byVariable.err()).isEqualTo(byOption.err());
    }

    @Test
    void aFailedReadOrWriteIs74() {
        ProgramRun program = ProgramRun.in(folder);

        assertThat(program.run(failing(new UncheckedIOException(new IOException("No space left"))), "ending"))
                .isEqualTo(74);
        assertThat(program.err()).contains("reading or writing failed", "No space left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "--generate-completion"})
    void aFullDiskBehindStandardOutputIs74(String option) throws IOException {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            ProgramRun program = ProgramRun.in(folder).writingTo(full);

            assertThat(program.run(option)).isEqualTo(74);
            assertThat(program.err()).contains("standard output", "No space left");
        }
    }

    @Test
    void aClosedPipeEndsQuietlyWithTheCodeOfWhatWasSeen() {
        ProgramRun program = ProgramRun.in(folder).writingTo(new FailingStream("Broken pipe"));
        Surroundings surroundings = program.surroundings();
        Ending ending = new Ending(() -> {
            surroundings.out().write("alert\n".getBytes(StandardCharsets.UTF_8));
            return 10;
        });

        assertThat(Main.run(surroundings, List.of(ending), "ending")).isEqualTo(10);
        assertThat(program.err()).isEmpty();
    }

    @Test
    void aClosedPipeThatACommandDoesNotCatchIsStillQuiet() {
        ProgramRun program = ProgramRun.in(folder).writingTo(new FailingStream("Broken pipe"));
        Surroundings surroundings = program.surroundings();
        Ending ending = new Ending(() -> {
            surroundings.out().flush();
            return 10;
        });

        assertThat(Main.run(surroundings, List.of(ending), "ending")).isZero();
        assertThat(program.err()).isEmpty();
    }

    @Test
    void aWorseCodeIsKeptWhenTheOutputFailsAsWell() {
        ProgramRun program = ProgramRun.in(folder).writingTo(new FailingStream("Input/output error"));

        assertThat(program.run(List.of(new Ending(() -> 78)), "ending")).isEqualTo(78);
        assertThat(ProgramRun.in(folder)
                        .writingTo(new FailingStream("Input/output error"))
                        .run(List.of(new Ending(() -> 10)), "ending"))
                .isEqualTo(74);
    }

    private static List<Object> failing(Throwable e) {
        return List.of(new Ending(() -> {
            throw MainTest.<RuntimeException>unchecked(e);
        }));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable e) throws E {
        throw (E) e;
    }

    @Command(name = "ending")
    private record Ending(Callable<Integer> body) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return body.call();
        }
    }

    @Command(name = "monitoring", exitCodeOnInvalidInput = 3)
    private static final class Monitoring implements Runnable {
        @Override
        public void run() {}
    }

    /** A stream whose reader has gone or whose device is broken. */
    private static final class FailingStream extends OutputStream {

        private final String reason;

        private FailingStream(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void flush() throws IOException {
            throw new IOException(reason);
        }
    }
}
