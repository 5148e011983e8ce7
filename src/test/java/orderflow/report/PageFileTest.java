package orderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aDiskThatFillsUpLeavesWhatWasThere() throws IOException {
        Path page = Files.writeString(folder.resolve("day.html"), "of yesterday");

        assertThatThrownBy(() -> PageFile.replace(page, out -> {
                    out.write("half a page");
                    out.flush();
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left");

        assertThat(page).hasContent("of yesterday");
        assertThat(files()).containsExactly(page);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path page = Files.writeString(folder.resolve("day.html"), "of yesterday");
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), page);

        PageFile.replace(link, out -> out.write("of today"));

        assertThat(link).isSymbolicLink();
        assertThat(page).hasContent("of today");
    }

    @Test
    void aDeviceIsNotReplaced() {
        assertThatThrownBy(() -> PageFile.replace(Path.of("/dev/null"), out -> out.write("page")))
                .hasMessageContaining("expected a regular file");
    }
}
