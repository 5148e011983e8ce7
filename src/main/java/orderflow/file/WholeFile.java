package orderflow.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file at once or not at all, readable by its owner only. */
public final class WholeFile {

    private WholeFile() {}

    /** What is written, unbuffered; the stream is closed by the one who opened it. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Where a file of this name is written: through a symbolic link, the file that it leads to. */
    public static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /**
     * Puts the content in the target's place when all of it is on the disk.
     *
     * @throws IOException when that cannot be done; what was there before is left as it was then
     */
    public static void replace(Path target, Content content) throws IOException {
        Path temporary = OwnerOnly.createTemporary(target.getParent(), "." + target.getFileName(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.write(out);
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
