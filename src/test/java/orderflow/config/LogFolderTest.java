package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import orderflow.fault.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {

    @TempDir
    private Path folder;

    private Optional<Problem> problem(String logDir) {
        return Sources.in(folder).set("log_dir", logDir).read().logFolderProblem();
    }

    @Test
    void aFolderThatCouldBeMadeIsFitAndNotMade() {
        assertThat(problem("a/b/c")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatExistsIsFit() throws IOException {
        Files.createDirectory(folder.resolve("a"));

        assertThat(problem("a")).isEmpty();
    }

    @Test
    void aFileInTheWayIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "");

        assertThat(problem("a/b").map(Problem::text))
                .contains("--set: log_dir: expected a folder that can be written, was " + folder.resolve("a/b") + ": "
                        + file + " is no folder");
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("nowhere"));

        assertThat(problem("a").map(Problem::text))
                .hasValueSatisfying(text -> assertThat(text).endsWith("is no folder"));
    }
}
