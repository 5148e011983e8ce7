package orderflow.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIdentityTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makesAFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "");
        Files.createDirectory(folder.resolve("inner"));
    }

    @Test
    void aFileIsTheSameByEveryName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        Path hard = Files.createLink(folder.resolve("hard"), file);
        Path folderLink = Files.createSymbolicLink(folder.resolve("here"), folder);

        assertSame(file, link);
        assertSame(file, hard);
        assertSame(file, folderLink.resolve("file"));
        assertSame(file, folder.resolve("inner/../file"));
    }

    @Test
    void aFileThatIsNotThereYetIsItsFolderAndName() throws IOException {
        Path folderLink = Files.createSymbolicLink(folder.resolve("here"), folder);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("inner/new"));

        assertSame(folder.resolve("new"), folderLink.resolve("new"));
        assertSame(folder.resolve("inner/new"), dangling);
        assertDiffer(folder.resolve("new"), folder.resolve("inner/new"));
        assertSame(folder.resolve("a/b"), folderLink.resolve("a/b"));
    }

    @Test
    void filesWithTheSameContentDiffer() throws IOException {
        assertDiffer(file, Files.writeString(folder.resolve("other"), ""));
    }

    @Test
    void aCircleOfLinksIsAPlaceOfItsOwn() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));

        assertDiffer(loop, file);
        assertSame(loop, loop);
    }

    private static void assertSame(Path one, Path other) {
        assertThat(FileIdentity.of(one).isSameAs(FileIdentity.of(other)))
                .as("%s and %s", one, other)
                .isTrue();
    }

    private static void assertDiffer(Path one, Path other) {
        assertThat(FileIdentity.of(one).isSameAs(FileIdentity.of(other)))
                .as("%s and %s", one, other)
                .isFalse();
    }
}
