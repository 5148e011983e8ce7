package orderflow.score;

import orderflow.alert.ExitSignal;

/** Lines of a table: a label on the left, cells on the right of their columns. */
final class Columns {

    private static final int LABEL = 22;
    private static final int GROUP = 3;

    private final int[] widths;

    /** Columns of these widths behind the label. */
    Columns(int... widths) {
        this.widths = widths.clone();
    }

    String line(String label, String... cells) {
        StringBuilder line = new StringBuilder(left(label, LABEL));
        for (int i = 0; i < cells.length; i++) {
            line.append(right(cells[i], widths[i]));
        }
        return line.toString().stripTrailing();
    }

    /** Headings, each at the right of so many columns. */
    String heading(String label, int[] columns, String... headings) {
        StringBuilder line = new StringBuilder(left(label, LABEL));
        int column = 0;
        for (int i = 0; i < headings.length; i++) {
            int width = 0;
            for (int end = column + columns[i]; column < end; column++) {
                width += widths[column];
            }
            line.append(right(headings[i], width));
        }
        return line.toString().stripTrailing();
    }

    /** With a comma between thousands. */
    static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - GROUP; i > 0; i -= GROUP) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** What a row is called. */
    static String name(GroupScore group) {
        if (group.kind().isEmpty()) {
            return group.exitSignals() ? "all exit signals" : "all alerts";
        }
        MarkKind kind = group.kind().get();
        if (kind.isExitSignal()) {
            return "exit: " + words(kind.evidence());
        }
        String what = kind.evidence().isEmpty() ? kind.type() : kind.evidence();
        return words(what) + ", " + kind.severity();
    }

    /** Its rarity is what the rules look at, so that a sale is large where the JSON has it rare. */
    private static String words(String word) {
        return word.equals(ExitSignal.Reason.RARE_SALE.word()) ? "large sale" : word.replace('_', ' ');
    }
}
