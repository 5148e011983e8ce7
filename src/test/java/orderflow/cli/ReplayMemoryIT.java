package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay with 64 MB of memory: what is too much for it is told, with the alerts before it, and is no defect. */
class ReplayMemoryIT {

    private static final long START = 1_705_329_000_123L;

    @TempDir
    private Path folder;

    private LauncherProcess replay(List<String> files) {
        List<String> arguments = new ArrayList<>(List.of("replay"));
        arguments.addAll(files);
        return LauncherProcess.of(arguments.toArray(String[]::new))
                .bySpecifiedRules()
                .in(folder)
                .with("ORDERFLOW_JAVA_OPTS", "-Xmx64m")
                .run();
    }

    private static String trade(String symbol, long millis, long id) {
        return "{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"p\":100,\"s\":100,\"t\":" + (START + millis) + ",\"i\":\""
                + id + "\",\"x\":4}";
    }

    /** One line that is an array of the same element so many times. */
    private static String array(String element, int times) {
        return "[" + (element + ",").repeat(times - 1) + element + "]\n";
    }

    private static void assertAlertsThenCode(LauncherProcess process, int code, String said) {
        assertThat(process.exitCode()).as(process::err).isEqualTo(code);
        assertThat(process.out()).hasLineCount(4).contains("EXIT");
        assertThat(process.err()).contains(said, "Exit signals 1").doesNotContain("defect");
    }

    @Test
    void someKilobytesOfGzipThatHoldMillionsOfNumbersEndWith65() throws IOException {
        Path file = folder.resolve("numbers.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((Tape.LARGE_SELLERS + array("1", 7_900_000)).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(file).satisfies(small -> assertThat(Files.size(small)).isLessThan(20_000));

        assertAlertsThenCode(replay(List.of("numbers.jsonl.gz")), 65, "more than 100 malformed records");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ev\":\"gap\"}", "{\"ev\":\"status\"}"})
    void aLineOfMoreRecordsThanTheMemoryTakesEndsWith65(String element) throws IOException {
        Files.writeString(folder.resolve("line.jsonl"), Tape.LARGE_SELLERS + array(element, 900_000));

        assertAlertsThenCode(
                replay(List.of("line.jsonl")), 65, "line.jsonl:4: expected at most ");
    }

    @Test
    void moreSymbolsThanTheMemoryTakesEndWith65() throws IOException {
        try (Writer out = writer("symbols.jsonl")) {
            out.write(Tape.LARGE_SELLERS);
            for (int symbol = 0; symbol < 300_000; symbol++) {
                out.write(trade("S" + symbol, 4_000, symbol) + "\n");
            }
        }

        assertAlertsThenCode(replay(List.of("symbols.jsonl")), 65, "symbols, was more; choose some with --symbol");
        assertThat(replay(List.of("symbols.jsonl", "--symbol=AAPL")).exitCode()).isEqualTo(10);
    }

    @Test
    void fiveHundredSmallFilesAreReadWhetherTheirTimesOverlapOrNot() throws IOException {
        List<String> inTurn = new ArrayList<>();
        List<String> sideBySide = new ArrayList<>();
        for (int file = 0; file < 500; file++) {
            inTurn.add(small("turn-" + file, file * 10_000L, 1));
            sideBySide.add(small("side-" + file, file, 10_000));
        }
        for (List<String> files : List.of(inTurn, sideBySide)) {
            LauncherProcess process = replay(files);

            assertThat(process.exitCode()).as(process::err).isZero();
            assertThat(process.err()).contains("5,000 trades");
        }
    }

    @Test
    void moreFilesAtOnceThanTheSystemAllowsEndWith74() throws IOException {
        StringBuilder files = new StringBuilder("sellers");
        Files.writeString(folder.resolve("sellers"), Tape.LARGE_SELLERS);
        for (int file = 0; file < 100; file++) {
            files.append(' ').append(small("side-" + file, 5_000 + file, 10_000));
        }
        Path script = Files.writeString(
                folder.resolve("few"),
                "ulimit -n 60 && exec " + LauncherProcess.LAUNCHER + " replay --set rules=specified " + files + "\n");

        LauncherProcess process = LauncherProcess.of(script.toString())
                .launcher(Path.of("/bin/bash"))
                .in(folder)
                .run();

        assertAlertsThenCode(process, 74, "Too many open files");
    }

    /** Ten trades, so far apart. */
    private String small(String name, long from, long apart) throws IOException {
        StringBuilder trades = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            trades.append(trade("AAPL", from + i * apart, from * 10 + i)).append('\n');
        }
        Files.write(folder.resolve(name), Tape.gzip(trades.toString()));
        return name;
    }

    @Test
    void longLinesOfManyFilesAreReadInTurnAndTooManyAtOnceEndWith65() throws IOException {
        String filler = " ".repeat(15 << 20);
        List<String> files = new ArrayList<>();
        for (int file = 0; file < 6; file++) {
            String name = "long-" + file;
            try (Writer out = writer(name)) {
                out.write("[" + trade("AAPL", file * 100_000L, file) + filler + "]\n");
                out.write(trade("AAPL", file * 100_000L + 1, 1_000 + file) + "\n");
            }
            files.add(name);
        }
        LauncherProcess inTurn = replay(files);

        assertThat(inTurn.exitCode()).as(inTurn::err).isZero();
        assertThat(inTurn.err()).contains("12 trades");

        Files.writeString(folder.resolve("sellers"), Tape.LARGE_SELLERS);
        for (int file = 0; file < 3; file++) {
            try (Writer out = writer("long-" + file)) {
                out.write(trade("MSFT", 3_000 + file, file) + "\n" + trade("MSFT", 5_000, 10 + file) + "\n");
                out.write("[" + trade("MSFT", 6_000, 20 + file) + filler + "]\n");
                out.write(trade("MSFT", 9_000, 30 + file) + "\n");
            }
        }

        assertAlertsThenCode(
                replay(List.of("sellers", "long-0", "long-1", "long-2")),
                65,
                "MB in the recordings that are read side by side");
    }

    private Writer writer(String name) throws IOException {
        return new OutputStreamWriter(Files.newOutputStream(folder.resolve(name)), StandardCharsets.US_ASCII);
    }
}
