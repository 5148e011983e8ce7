package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import orderflow.file.ProcessUser;
import orderflow.status.Claim;
import orderflow.status.StatusFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchStatusFolderTest {

    private static final byte[] KEY = "a key of some length".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private Surroundings at(Path home) {
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        StandardOutput out = new StandardOutput(OutputStream.nullOutputStream());
        return new Surroundings(
                InputStream.nullInputStream(), out, err, Map.of("HOME", "/no"), folder, home, false, false);
    }

    @Test
    void liesInTheHomeThatTheSystemKnows() throws Exception {
        ((Claim.Granted) WatchStatusFolder.of(at(folder)).claim(KEY)).lock().close();

        assertThat(StatusFolder.placeIn(folder)).isDirectory();
    }

    /** As of a service user, whose home is not there and cannot be made. */
    @Test
    void liesAmongTemporaryFilesWhereThatHomeCannotBeWritten() throws Exception {
        assumeTrue(ProcessUser.id().isPresent());
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path home : new Path[] {file, Path.of("?")}) {
            try (var lock = ((Claim.Granted) WatchStatusFolder.of(at(home)).claim(KEY)).lock()) {
                assertThat(WatchStatusFolder.of(at(home)).claim(KEY)).isInstanceOf(Claim.Taken.class);
            }
        }
    }

    @Test
    void aFolderThatSomebodyElsePreparedIsNotUsed() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path shared = Files.createSymbolicLink(folder.resolve("orderflow-1"), elsewhere);

        assertThatThrownBy(() -> StatusFolder.shared(shared).claim(KEY))
                .hasMessageContaining("expected a folder of this program");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
