package orderflow.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of a Markdown document. */
public final class DocumentTable {

    private DocumentTable() {}

    /** The rows of the first table under a heading, cell by cell, without its head. */
    public static List<List<String>> under(String heading, Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        int line = lines.indexOf(heading);
        if (line < 0) {
            throw new IllegalArgumentException("expected the heading " + heading + " in " + document + ", was missing");
        }
        while (!lines.get(line).startsWith("|---")) {
            line++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (line++; line < lines.size() && lines.get(line).startsWith("| "); line++) {
            String[] cells = lines.get(line).split("\\|");
            rows.add(Arrays.stream(cells).skip(1).map(String::strip).toList());
        }
        return rows;
    }
}
