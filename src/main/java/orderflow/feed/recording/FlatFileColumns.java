package orderflow.feed.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which column of a flat file holds what, by the names of its header row, in capitals or not. */
final class FlatFileColumns {

    /** No file of the vendor comes near; a longer row is no header row. */
    private static final int MOST = 1_000;

    private final List<String> names = new ArrayList<>();

    /** The columns that a header row names, behind which eight more bytes may be looked at. */
    FlatFileColumns(byte[] bytes, int start, int end) {
        FlatFileLine row = new FlatFileLine(MOST);
        int count = Math.min(row.cut(bytes, start, end), MOST);
        for (int column = 0; column < count; column++) {
            names.add(row.text(column).toLowerCase(Locale.ROOT));
        }
    }

    int count() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /** The place of a column, or -1 where the file has none of that name. */
    int of(String name) {
        return names.indexOf(name);
    }
}
