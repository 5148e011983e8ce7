package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiLogFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesALineForEachTryAndAppends() throws IOException {
        try (ApiLogFile log = new ApiLogFile(folder)) {
            log.called("/v3/trades/AAPL", 200, 31, 1, "");
        }
        try (ApiLogFile log = new ApiLogFile(folder)) {
            log.called("/v3/trades/AAPL", 0, 500, 2, "timed\nout");
        }
        List<String> lines = Files.readAllLines(folder.resolve("api.log"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("\\S+Z path=/v3/trades/AAPL status=200 ms=31 attempt=1");
        assertThat(lines.get(1)).matches("\\S+Z path=/v3/trades/AAPL status=0 ms=500 attempt=2 note=timed\\?out");
    }

    @Test
    void leavesTheFileOfAnEarlierRunWithThePermissionsItHas() throws IOException {
        Path file = Files.writeString(folder.resolve("api.log"), "of an earlier run\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        try (ApiLogFile log = new ApiLogFile(folder)) {
            log.called("/v3/trades/AAPL", 200, 31, 1, "");
        }

        assertThat(Files.readAllLines(file)).hasSize(2).startsWith("of an earlier run");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void goesThroughASymbolicLinkToItsFolder() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        try (ApiLogFile log = new ApiLogFile(link)) {
            log.called("/v3/trades/AAPL", 200, 31, 1, "");
        }

        assertThat(Files.readAllLines(real.resolve("api.log"))).hasSize(1);
    }

    @Test
    void writesToNoFileBehindALink() throws IOException {
        Path startup = Files.writeString(folder.resolve(".bashrc"), "alias ll='ls -l'\n");
        Files.createSymbolicLink(folder.resolve("api.log"), startup);

        try (ApiLogFile log = new ApiLogFile(folder)) {
            log.called("/v3/trades/AAPL", 200, 31, 1, "");

            assertThat(log.failure()).hasValueSatisfying(why -> assertThat(why).hasMessageContaining("symbolic link"));
        }
        assertThat(startup).hasContent("alias ll='ls -l'");
    }

    @Test
    void aPerCentSignInItsFolderIsNoPattern() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("100%i %d{yyyy}"));
        try (ApiLogFile log = new ApiLogFile(odd, 1_000)) {
            for (int i = 0; i < 20; i++) {
                log.called("/v3/trades/AAPL", 200, i, 1, "x".repeat(100));
            }
        }
        assertThat(odd.resolve("api.log")).exists();
        assertThat(odd.resolve("api.log.1")).exists();
    }

    @Test
    void keepsOnlyAFewFilesAllReadableByTheOwnerAlone() throws IOException {
        try (ApiLogFile log = new ApiLogFile(folder, 1_000)) {
            for (int i = 0; i < 400; i++) {
                log.called("/v3/trades/AAPL", 200, i, 1, "x".repeat(100));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.toList();
            assertThat(kept).hasSize(5);
            for (Path file : kept) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }
}
