package orderflow.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    private Path scratch;

    @BeforeEach
    void needsAFileSystemThatKnowsOwners() {
        assumeTrue(scratch.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Path with(String permissions, Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void everyFolderThatIsMissingIsMadeForItsOwner() throws IOException {
        Path there = with("rwxr-xr-x", Files.createDirectory(scratch.resolve("there")));

        OwnerOnly.createFolder(there.resolve("a/b"));

        assertThat(permissions(there.resolve("a/b"))).isEqualTo("rwx------");
        assertThat(permissions(there.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(there)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws IOException {
        Path there = with("rwxr-xr-x", Files.createDirectory(scratch.resolve("there")));

        OwnerOnly.createFolder(there);

        assertThat(permissions(there)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        Path real = Files.createDirectory(scratch.resolve("real"));
        Path link = Files.createSymbolicLink(scratch.resolve("link"), real);

        OwnerOnly.createFolder(link);
        OwnerOnly.createFolder(link.resolve("inner"));

        assertThat(permissions(real.resolve("inner"))).isEqualTo("rwx------");
    }

    @Test
    void aFileInTheWayOfAFolderIsTold() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "");

        assertThatThrownBy(() -> OwnerOnly.createFolder(file)).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> OwnerOnly.createFolder(file.resolve("inner"))).isInstanceOf(IOException.class);
    }

    @Test
    void aMissingFileIsMadeForItsOwner() throws IOException {
        Path file = scratch.resolve("file");

        OwnerOnly.createFile(file);

        assertThat(file).isEmptyFile();
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Path file = with("rw-r--r--", Files.writeString(scratch.resolve("file"), "text"));

        OwnerOnly.createFile(file);

        assertThat(file).hasContent("text");
        assertThat(permissions(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void nothingIsMadeBehindALinkThatLeadsToNothing() throws IOException {
        Path link = Files.createSymbolicLink(scratch.resolve("link"), Path.of("file"));

        OwnerOnly.createFile(link);

        assertThat(scratch.resolve("file")).doesNotExist();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aFileThatIsOpenedAnewIsForItsOwnerBeforeAnythingIsWritten() throws IOException {
        Path file = scratch.resolve("file");
        try (FileChannel channel = OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThat(channel.size()).isZero();
            assertThat(permissions(file)).isEqualTo("rw-------");
        }
        assertThatThrownBy(() -> OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void temporaryFilesAreForTheirOwnerAndDiffer() throws IOException {
        Path one = OwnerOnly.createTemporary(scratch, "a", ".new");
        Path other = OwnerOnly.createTemporary(scratch, "a", ".new");

        assertThat(one).isNotEqualTo(other).hasParent(scratch);
        assertThat(permissions(one)).isEqualTo("rw-------");
    }
}
