package orderflow.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FileFaultTest {

    @Test
    void saysThePathAndWhyWhateverTheSystemSays() {
        assertThat(FileFault.words(new AccessDeniedException("a/b")))
                .isEqualTo("a/b: this user may not read or write it");
        assertThat(FileFault.words(new NoSuchFileException("a/b"))).isEqualTo("a/b: there is no such file or folder");
        assertThat(FileFault.words(new NotDirectoryException("a/b")))
                .isEqualTo("a/b: expected a folder, was something else");
        assertThat(FileFault.words(new FileSystemException("a/b", null, "Read-only file system")))
                .isEqualTo("a/b: Read-only file system");
        assertThat(FileFault.words(new FileSystemException("a/b"))).isEqualTo("a/b: FileSystemException");
    }

    @Test
    void saysTheReasonAloneWhereThePathIsNotTold() {
        assertThat(FileFault.words(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(FileFault.words(new EOFException())).isEqualTo("EOFException");
        assertThat(FileFault.reason(new FileSystemException("a/b", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
    }
}
