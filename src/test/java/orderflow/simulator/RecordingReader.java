package orderflow.simulator;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a recording from lines or from a file: {@code .jsonl}, or compressed as {@code .gz} or {@code .zst}. */
final class RecordingReader {

    private static final int WARNINGS_SHOWN = 5;

    private final List<String> warnings = new ArrayList<>();
    private final Placement placement = new Placement();
    private int lineNumber;
    private int unreadable;

    private RecordingReader() {}

    static Recording read(Path file) throws IOException {
        RecordingReader reader = new RecordingReader();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                TolerantStream text = new TolerantStream(decompress(file, raw));
                BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.take(line);
            }
            if (text.brokenOff()) {
                reader.warnings.add("the file breaks off after line " + reader.lineNumber);
            }
        }
        return reader.recording();
    }

    static Recording read(List<String> lines) {
        RecordingReader reader = new RecordingReader();
        lines.forEach(reader::take);
        return reader.recording();
    }

    private static InputStream decompress(Path file, InputStream raw) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(raw, 1 << 16);
        }
        return name.endsWith(".zst") ? new ZstdInputStreamNoFinalizer(raw) : raw;
    }

    private void take(String text) {
        lineNumber++;
        String line = lineNumber == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (line.isBlank()) {
            return;
        }
        try {
            RecordingLine read = RecordingLine.read(line);
            placement.add(read);
            if (read.skipped() > 0) {
                complain("line " + lineNumber + ": " + read.skipped() + " values are no events");
            }
        } catch (IOException e) {
            // The parser's own message quotes the line, and a recording is not for the terminal.
            complain("line " + lineNumber + ": no JSON");
        }
    }

    private void complain(String warning) {
        if (unreadable++ < WARNINGS_SHOWN) {
            warnings.add(warning);
        }
    }

    private Recording recording() {
        if (unreadable > WARNINGS_SHOWN) {
            warnings.add((unreadable - WARNINGS_SHOWN) + " further lines could not be read in full");
        }
        List<MarketRecord> events = placement.events();
        long start = placement.warmupAt();
        if (start == MarketRecord.NO_TIME && !events.isEmpty()) {
            start = events.get(0).dueMillis();
        }
        return new Recording(events, start, placement.delayMillis(), warnings);
    }
}
