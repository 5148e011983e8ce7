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

    private static final String PAGE_OF_YESTERDAY =
            "<!doctype html>\n<html><head><title>orderflow report</title></head></html>";

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
        Path page = Files.writeString(folder.resolve("day.html"), PAGE_OF_YESTERDAY);
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), page);

        PageFile.replace(link, out -> out.write("of today"));

        assertThat(link).isSymbolicLink();
        assertThat(page).hasContent("of today");
    }

    @Test
    void nothingButAPageIsReplacedBehindALink() throws IOException {
        Path startup = Files.writeString(folder.resolve(".bashrc"), "alias ll='ls -l'\n");
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), startup);

        assertThatThrownBy(() -> PageFile.replace(link, out -> out.write("page")))
                .hasMessageContaining("expected a link to a report of this program, was one to " + startup);
        assertThat(startup).hasContent("alias ll='ls -l'");
    }

    @Test
    void aDeviceIsNotReplaced() {
        assertThatThrownBy(() -> PageFile.replace(Path.of("/dev/null"), out -> out.write("page")))
                .hasMessageContaining("expected a regular file");
    }
}
