package orderflow.bench;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Compresses a file by the ending of the other's name. */
public final class Compress {

    private Compress() {}

    /** Arguments: the plain file, and the one to write, ending in .gz or .zst. */
    public static void main(String[] args) throws IOException {
        Path to = Path.of(args[1]);
        OutputStream raw = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16);
        try (OutputStream out =
                args[1].endsWith(".gz") ? new GZIPOutputStream(raw) : new ZstdOutputStreamNoFinalizer(raw)) {
            Files.copy(Path.of(args[0]), out);
        }
    }
}
