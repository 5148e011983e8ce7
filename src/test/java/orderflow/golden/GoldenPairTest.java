package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that lacks a file must fail, or nobody would notice that it is not looked at. */
class GoldenPairTest {

    @TempDir
    private Path folder;

    @Test
    void aPairIsReadWhole() throws IOException {
        Files.writeString(folder.resolve("a.events.jsonl"), "{}\n");
        Files.writeString(folder.resolve("a.alerts.jsonl"), "");
        assertThat(GoldenPair.in(folder, "specified"))
                .extracting(GoldenPair::name)
                .containsExactly("a");
    }

    @Test
    void eventsWithoutAlertsFail() throws IOException {
        Files.writeString(folder.resolve("a.events.jsonl"), "{}\n");
        assertThatThrownBy(() -> GoldenPair.in(folder, "specified")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void alertsWithoutEventsFail() throws IOException {
        Files.writeString(folder.resolve("a.alerts.jsonl"), "");
        assertThatThrownBy(() -> GoldenPair.in(folder, "specified")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void settingsWithoutASessionFail() throws IOException {
        Files.writeString(folder.resolve("a.settings.json"), "{}");
        assertThatThrownBy(() -> GoldenPair.in(folder, "specified")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anEmptyFolderFails() {
        assertThatThrownBy(() -> GoldenPair.in(folder, "specified")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allFoldersAreRead() {
        assertThat(GoldenPair.all())
                .extracting(GoldenPair::toString)
                .contains("bid-level-once", "burst-ratio-3", "rarity/noise");
    }
}
