package orderflow.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
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

    /** What the head of every page has, and where. */
    private static final String TITLE = "<title>orderflow report</title>";

    private static final int HEAD_BYTES = 64 << 10;

    private PageFile() {}

    /** What is written. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /**
     * Puts the content in the file's place; through a symbolic link the page that it leads to is replaced, and no file
     * of another kind, since whoever made the link may have meant any file of the user's.
     */
    static void replace(Path file, Content content) throws IOException {
        Path target = WholeFile.target(file);
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // renaming would put a file in the place of a device or pipe
            throw new FileSystemException(file.toString(), null, "expected a regular file, was a folder or device");
        }
        if (Files.isSymbolicLink(file) && Files.exists(target) && !isPage(target)) {
            throw new FileSystemException(
                    file.toString(), null, "expected a link to a report of this program, was one to " + target);
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

    /** True for an empty file and for a page, by its title. */
    private static boolean isPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return head.isEmpty() || head.startsWith("<!doctype html>") && head.contains(TITLE);
        }
    }
}
