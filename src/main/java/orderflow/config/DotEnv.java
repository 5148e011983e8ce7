package orderflow.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orderflow.fault.Problem;

/**
 * Reads a {@code .env} file much as a shell would, without running anything.
 *
 * <p>{@code NAME=value} a line, {@code export} before it allowed, {@code #} begins a comment at the start of a line or
 * after a blank. An unquoted value ends before trailing blanks; within single quotes everything stands for itself;
 * within double quotes {@code \n \r \t \" \\ \$} are escapes; a quoted value may go over several lines. Nothing is
 * expanded. Of a name given twice the last is meant, as in a shell. A line of any other form is a problem.
 */
final class DotEnv {

    private static final Pattern START =
            Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*=[ \\t]*");
    private static final Pattern REST = Pattern.compile("[ \\t]*(?:[ \\t]#.*)?");
    private static final Pattern COMMENT = Pattern.compile("[ \\t](#.*)");

    private final Path file;
    private final List<String> lines;
    private final List<Problem> problems;
    private final List<Entry> entries = new ArrayList<>();
    private int next;

    private DotEnv(Path file, String text, List<Problem> problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    /** The assignments in the text, in its order; what is none is added to the problems. */
    static List<Entry> read(Path file, String text, List<Problem> problems) {
        DotEnv reader = new DotEnv(file, text, problems);
        while (reader.next < reader.lines.size()) {
            reader.line();
        }
        return reader.entries;
    }

    private void line() {
        int number = next + 1;
        String line = lines.get(next++);
        String content = line.strip();
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        Matcher start = START.matcher(line);
        if (!start.lookingAt()) {
            // the line is not repeated: it may be a key that was pasted without its name
            problem(number, "expected NAME=value, was something else");
            return;
        }
        String value = line.substring(start.end());
        if (value.startsWith("'") || value.startsWith("\"")) {
            quoted(start.group(1), number, value);
        } else {
            boolean afterBlank = line.charAt(start.end() - 1) != '=';
            entries.add(new Entry(start.group(1), unquoted(value, afterBlank), number));
        }
    }

    private static String unquoted(String value, boolean afterBlank) {
        if (afterBlank && value.startsWith("#")) {
            return "";
        }
        Matcher comment = COMMENT.matcher(value);
        return (comment.find() ? value.substring(0, comment.start()) : value).strip();
    }

    private void quoted(String name, int number, String first) {
        char quote = first.charAt(0);
        int resume = next;
        StringBuilder value = new StringBuilder();
        String line = first;
        int from = 1;
        while (true) {
            int end = unquote(line, from, quote, value);
            if (end >= 0) {
                if (REST.matcher(line.substring(end + 1)).matches()) {
                    entries.add(new Entry(name, value.toString(), number));
                } else {
                    problem(number, "expected the end of the line after the closing quote of " + name + ", was more");
                }
                return;
            }
            if (next == lines.size()) {
                problem(number, "expected a closing " + quote + " for the value of " + name + ", was none");
                next = resume;
                return;
            }
            value.append('\n');
            line = lines.get(next++);
            from = 0;
        }
    }

    /** Appends a line's part of a quoted value; the position of the closing quote, or -1 when it goes on. */
    private static int unquote(String line, int from, char quote, StringBuilder value) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == quote) {
                return i;
            }
            if (quote == '"' && c == '\\' && i + 1 < line.length()) {
                value.append(escaped(line.charAt(++i)));
            } else {
                value.append(c);
            }
        }
        return -1;
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '"', '\\', '$' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private void problem(int line, String message) {
        problems.add(new Problem("", file + ":" + line, message));
    }

    /**
     * One assignment.
     *
     * @param line the line on which it begins
     */
    record Entry(String name, String value, int line) {}
}
