package orderflow.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {

    private static final int NOBODY = 65_534;

    @TempDir
    Path folder;

    @Test
    void makesAFileForItsOwnerAndOpensItAgain() throws IOException {
        Path path = folder.resolve("log");
        try (RandomAccessFile file = OwnFile.open(path)) {
            file.write('a');
        }
        try (FileOutputStream end = OwnFile.append(path)) {
            end.write('b');
        }

        assertThat(path).hasContent("ab");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void followsNoLink() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Files.createSymbolicLink(folder.resolve("link"), precious);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("not there"));

        assertRefused("link", "symbolic link");
        assertRefused("dangling", "symbolic link");
        assertThat(folder.resolve("not there")).doesNotExist();
        assertThat(precious).hasContent("mine");
    }

    @Test
    void writesToNoFileWithASecondName() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Files.createLink(folder.resolve("other"), precious);

        assertRefused("other", "2 names");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void waitsForNoPipe() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assumeTrue(made.waitFor() == 0, "no pipe can be made here");

        assertRefused("pipe", "pipe or device");
    }

    @Test
    void writesToNoFolder() throws IOException {
        Files.createDirectory(folder.resolve("inner"));

        assertRefused("inner", "folder");
    }

    @Test
    void writesToNoFileOfAnotherUser() throws IOException {
        Path path = Files.writeString(folder.resolve("foreign"), "theirs");
        assumeTrue(ProcessUser.id().orElse(-1) == 0, "only root can give a file away");
        Files.setAttribute(path, "unix:uid", NOBODY);

        assertRefused("foreign", "user " + NOBODY);
    }

    private void assertRefused(String name, String reason) {
        Path path = folder.resolve(name);
        assertThatThrownBy(() -> OwnFile.open(path).close())
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> OwnFile.append(path).close())
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(reason);
    }
}
