package orderflow.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void takesThePlaceOfWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");

        WholeFile.replace(file, out -> {
            out.write("after".getBytes(StandardCharsets.UTF_8));
            assertThat(file).hasContent("before");
        });

        assertThat(file).hasContent("after");
        assertThat(files()).containsExactly(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesWhatWasThereWhenItsContentFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");

        assertThatThrownBy(() -> WholeFile.replace(file, out -> {
                    out.write('x');
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertThat(file).hasContent("before");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void isWrittenWhereALinkLeads() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(WholeFile.target(link)).isEqualTo(file.toRealPath());
        assertThat(WholeFile.target(folder.resolve("missing"))).isEqualTo(folder.resolve("missing"));
    }
}
