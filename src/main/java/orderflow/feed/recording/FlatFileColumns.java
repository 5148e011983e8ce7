package orderflow.feed.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The columns of a flat file by name, and the fields of its lines. Not thread-safe. */
final class FlatFileColumns {

    private final List<String> names;
    private final List<String> fields = new ArrayList<>();

    private FlatFileColumns(List<String> names) {
        this.names = names;
    }

    /** The columns that a header row names. */
    static FlatFileColumns of(byte[] bytes, int start, int end) {
        FlatFileColumns columns = new FlatFileColumns(new ArrayList<>());
        columns.split(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        columns.names.addAll(columns.fields);
        return columns;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /**
     * Takes the fields of the next line.
     *
     * @throws MalformedException when they are not as many as the columns
     */
    void take(byte[] bytes, int start, int end) {
        split(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        if (fields.size() != names.size()) {
            throw new MalformedException(
                    "expected " + names.size() + " fields, as many as the header row names", "was " + fields.size());
        }
    }

    /** The field of the line taken last, empty where the file has no such column. */
    String field(String name) {
        int column = names.indexOf(name);
        return column < 0 ? "" : fields.get(column);
    }

    /** Cuts at commas outside quotes; a quote inside quotes is written twice. */
    private void split(String line) {
        fields.clear();
        StringBuilder quoted = new StringBuilder();
        int pos = 0;
        do {
            quoted.setLength(0);
            boolean inQuotes = false;
            int from = pos;
            while (pos < line.length() && (inQuotes || line.charAt(pos) != ',')) {
                char c = line.charAt(pos++);
                boolean twice = c == '"' && inQuotes && pos < line.length() && line.charAt(pos) == '"';
                if (twice) {
                    pos++;
                }
                inQuotes = (c == '"' && !twice) != inQuotes;
                if (c != '"' || twice) {
                    quoted.append(c);
                }
            }
            fields.add(quoted.length() == pos - from ? line.substring(from, pos) : quoted.toString());
        } while (pos++ < line.length());
    }
}
