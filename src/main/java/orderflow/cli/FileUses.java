package orderflow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.file.FileIdentity;

/**
 * What a run reads and writes, so that no file is written that is used otherwise, whatever names and links lead to it.
 *
 * <p>Checked before anything is written. For one thread.
 */
final class FileUses {

    /** The names in a log folder that are written: day files with what a crash has torn off, and the log of calls. */
    private static final Pattern LOG_FILE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.jsonl(\\.torn)?|api\\.log(\\.\\d+)?");

    /** One use of a file: in words, where it lies, and whether it is written. */
    private record Use(String words, FileIdentity file, boolean written) {}

    /** A folder whose log files are written. */
    private record LogUse(String words, Path folder) {}

    private final Surroundings surroundings;
    private final List<Use> uses = new ArrayList<>();
    private final List<LogUse> logs = new ArrayList<>();

    FileUses(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Notes a file that is read: {@code reads("--positions", held.json)}. */
    FileUses reads(String as, Path file) {
        return add(as, file, false);
    }

    /** Notes a file that is made or replaced. */
    FileUses writes(String as, Path file) {
        return add(as, file, true);
    }

    /** Notes a folder in which log files are written. */
    FileUses writesLog(String as, Path folder) {
        Path place = FileIdentity.of(surroundings.resolve(folder)).place();
        logs.add(new LogUse(as + " '" + folder + "'", place));
        return this;
    }

    /**
     * Compares all of them.
     *
     * @throws OrderFlowException with 64 for each two uses of one file of which one writes
     */
    void check() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            Use one = uses.get(i);
            for (Use other : uses.subList(i + 1, uses.size())) {
                if ((one.written || other.written) && one.file.isSameAs(other.file)) {
                    problems.add(problem(other.words, one.words));
                }
            }
            for (LogUse log : logs) {
                Path place = one.file.place();
                if (log.folder.equals(place.getParent())
                        && LOG_FILE.matcher(place.getFileName().toString()).matches()) {
                    problems.add(problem(one.words, "a file of the log in " + log.words));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new OrderFlowException(ExitCode.USAGE, problems);
        }
    }

    private FileUses add(String as, Path file, boolean written) {
        uses.add(new Use(as + " '" + file + "'", FileIdentity.of(surroundings.resolve(file)), written));
        return this;
    }

    private static Problem problem(String one, String other) {
        return new Problem("", "", "expected a file of its own for " + one + ", was the same file as " + other);
    }
}
