package orderflow.sweep;

import java.util.ArrayList;
import java.util.List;

/** Columns of cells, right-aligned, below headings of several lines that stand on the first row. */
final class TextTable {

    private static final String BETWEEN = "  ";

    private record Column(List<String> heading, List<String> cells) {
        int width() {
            int width = 0;
            for (List<String> texts : List.of(heading, cells)) {
                for (String text : texts) {
                    width = Math.max(width, text.length());
                }
            }
            return width;
        }
    }

    private final List<Column> columns = new ArrayList<>();

    /** Adds a column; {@code heading} has a word for each of its lines. */
    void add(List<String> heading, List<String> cells) {
        columns.add(new Column(List.copyOf(heading), List.copyOf(cells)));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int heading = columns.stream()
                .mapToInt(column -> column.heading().size())
                .max()
                .orElse(0);
        int rows = columns.isEmpty() ? 0 : columns.get(0).cells().size();
        for (int line = -heading; line < rows; line++) {
            StringBuilder text = new StringBuilder();
            for (Column column : columns) {
                String cell = cell(column, line);
                text.append(text.length() == 0 ? "" : BETWEEN)
                        .append(" ".repeat(column.width() - cell.length()))
                        .append(cell);
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    private static String cell(Column column, int line) {
        if (line >= 0) {
            return column.cells().get(line);
        }
        int word = column.heading().size() + line;
        return word < 0 ? "" : column.heading().get(word);
    }
}
