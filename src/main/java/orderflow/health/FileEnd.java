package orderflow.health;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The last lines of a file that may be long and may be written meanwhile. */
final class FileEnd {

    private FileEnd() {}

    /** The whole lines within the last so many bytes, last one first; one still being written is left out. */
    static List<String> lines(Path file, int bytes) throws IOException {
        if (!Files.isRegularFile(file)) {
            // a pipe would be waited for
            throw new FileSystemException(file.toString(), null, "expected a regular file, was something else");
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long length = in.length();
            long from = Math.max(0, length - bytes);
            byte[] end = new byte[(int) (length - from)];
            in.seek(from);
            in.readFully(end);
            String text = new String(end, StandardCharsets.UTF_8);
            int first = from == 0 ? 0 : text.indexOf('\n') + 1;
            int last = text.lastIndexOf('\n');
            List<String> lines = last < first
                    ? new ArrayList<>()
                    : new ArrayList<>(text.substring(first, last).lines().toList());
            Collections.reverse(lines);
            return lines;
        }
    }
}
