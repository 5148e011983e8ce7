package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No output of a run can be one of its inputs, or another of its outputs, whatever names and links lead to it. */
class FileUsesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makesWhatRunsRead() throws IOException {
        Files.writeString(folder.resolve("day.jsonl"), Tape.LARGE_SELLERS);
        Files.writeString(folder.resolve("page.html"), Tape.LARGE_SELLERS);
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/2024-01-15.jsonl"), Tape.LARGE_SELLERS);
        Files.writeString(folder.resolve("held.json"), "[{\"symbol\":\"AAPL\",\"quantity\":5}]");
        Files.writeString(folder.resolve("settings.json"), "{\"min_burst_volume\": 7}");
        Files.writeString(folder.resolve(".env"), "ORDER_FLOW_MIN_BURST_VOLUME=8\n");
        Files.createSymbolicLink(folder.resolve("link.html"), Path.of("day.jsonl"));
        Files.createSymbolicLink(folder.resolve("dangling.html"), Path.of("new.html"));
        Files.createLink(folder.resolve("hard.html"), folder.resolve("day.jsonl"));
        Files.createSymbolicLink(folder.resolve("same"), folder);
        Files.createSymbolicLink(folder.resolve("to-log.jsonl"), Path.of("logs/2024-01-15.jsonl"));
    }

    @ParameterizedTest
    @CsvSource({
        "replay page.html --report page.html, --report 'page.html', the recording 'page.html'",
        "replay day.jsonl --report link.html, --report 'link.html', the recording 'day.jsonl'",
        "replay day.jsonl --report hard.html, --report 'hard.html', the recording 'day.jsonl'",
        "replay page.html --report same/page.html, --report 'same/page.html', the recording 'page.html'",
        "replay day.jsonl --record new.html --report new.html, --report 'new.html', --record 'new.html'",
        "replay day.jsonl --record new.html --report same/new.html, --report, --record",
        "replay logs/2024-01-15.jsonl --log logs, the recording, the log in --log 'logs'",
        "replay to-log.jsonl --log same/logs, the recording 'to-log.jsonl', --log 'same/logs'",
        "replay day.jsonl --log logs --record logs/2024-01-16.jsonl, --record, --log",
        "replay day.jsonl --log logs --record logs/api.log, --record, --log",
        "replay day.jsonl --positions held.json --sweep min_burst_volume=1 --save held.json, --save, --positions",
        "replay day.jsonl --sweep min_burst_volume=1 --save .env, --save, .env",
        "replay day.jsonl --config settings.json --sweep min_burst_volume=1 --save settings.json, --save, --config",
        "replay day.jsonl --sweep min_burst_volume=1 --save x.html --report x.html, --save, --report",
        "validate-config --save .env, --save '.env', .env",
        "validate-config --save held.json --positions held.json, --save, --positions",
        "validate-config --save same/settings.json --config settings.json, --save, --config",
        "watch AAPL --record held.json --positions held.json, --record, --positions",
        "watch AAPL --record logs/2024-01-15.jsonl --set log_dir=logs, --record, log_dir",
        "watch AAPL --record logs/api.log --set log_dir=logs, --record, log_dir",
    })
    void twoUsesOfOneFileOfWhichOneWritesAreRefusedAndBothNamed(String arguments, String one, String other)
            throws IOException {
        Map<String, String> before = contents();
        ProgramRun run = ProgramRun.in(folder).with("POLYGON_API_KEY", "canary-key-0123456789");

        assertThat(run.run(arguments.split(" "))).as(run::err).isEqualTo(64);

        assertThat(run.err()).contains("orderflow: expected a file of its own for ", one, other);
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "10, replay link.html --report out.html",
        "10, replay to-log.jsonl --record out.jsonl",
        "10, replay day.jsonl day.jsonl",
        "10, replay logs/2024-01-15.jsonl --log elsewhere",
        "10, replay day.jsonl --record logs/recording.jsonl --log logs2",
        "0, validate-config --save config.json",
    })
    void whatIsHarmlessIsDone(int code, String arguments) {
        ProgramRun run = ProgramRun.in(folder);
        String specified = arguments.startsWith("replay") ? " --set rules=specified" : "";

        assertThat(run.run((arguments + specified).split(" "))).as(run::err).isEqualTo(code);
    }

    @Test
    void aSettingsFileThatIsNotThereYetCanBeSavedWhereItIsLookedFor() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        ProgramRun run = ProgramRun.in(folder);

        assertThat(run.run("validate-config", "--save", "config/order_flow_config.json"))
                .as(run::err)
                .isZero();
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
