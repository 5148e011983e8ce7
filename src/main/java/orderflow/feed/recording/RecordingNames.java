package orderflow.feed.recording;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The names of the files of one recording: what stands before the ending grows by the day, or the time. */
final class RecordingNames {

    private static final List<String> ENDINGS = List.of(".jsonl.gz", ".jsonl.zst", ".jsonl", ".gz", ".zst");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final String stem;
    private final String ending;

    RecordingNames(Path file) {
        this.file = file;
        String name = file.getFileName().toString();
        this.ending = ENDINGS.stream().filter(name::endsWith).findFirst().orElse("");
        this.stem = name.substring(0, name.length() - ending.length());
    }

    /** The file as named, or beside it where that exists. */
    Path first(long nowMillis) {
        return unused(file, nowMillis);
    }

    /** The file of a later day. */
    Path of(LocalDate day, long nowMillis) {
        return unused(file.resolveSibling(stem + "-" + day + ending), nowMillis);
    }

    private Path unused(Path wanted, long nowMillis) {
        // A link that leads nowhere is there, too: nothing is made behind it.
        return Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)
                ? file.resolveSibling(stem + "-" + TIME.format(Instant.ofEpochMilli(nowMillis)) + ending)
                : wanted;
    }
}
