package orderflow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that stands in the files below a folder, their names included. */
final class Everything {

    private Everything() {}

    static String in(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.toList();
            for (Path file : found) {
                text.append(file).append('\n').append(content(file)).append('\n');
            }
        } catch (UncheckedIOException e) {
            // A file that is replaced while the folder is walked through is there under its name the next time.
            return in(folder);
        }
        return text.toString();
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
