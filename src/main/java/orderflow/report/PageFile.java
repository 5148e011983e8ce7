package orderflow.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import orderflow.file.WholeFile;

/** Writes a whole file at once or not at all, readable by its owner only. */
final class PageFile {

    private PageFile() {}

    /** What is written. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** Puts the content in the file's place; through a symbolic link the file that it leads to is replaced. */
    static void replace(Path file, Content content) throws IOException {
        Path target = WholeFile.target(file);
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // renaming would put a file in the place of a device or pipe
            throw new FileSystemException(file.toString(), null, "expected a regular file, was a folder or device");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new NoSuchFileException(file.toString(), null, "its folder does not exist");
        }
        WholeFile.replace(target, bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            content.write(out);
            out.flush();
        });
    }
}
