package orderflow.feed.recording;

import java.math.BigDecimal;
import orderflow.event.Conditions;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.TradeId;

/** The values in the fields of a flat file's line; one that cannot be used ends the line. Not thread-safe. */
final class FlatFileFields {

    private static final int EXCERPT = 40;

    private final FlatFileColumns columns;
    private final FlatFileLine line;
    private final ConditionTable conditions = new ConditionTable();

    FlatFileFields(FlatFileColumns columns) {
        this.columns = columns;
        this.line = new FlatFileLine(columns.count());
    }

    /**
     * Takes the fields of the next line.
     *
     * @throws MalformedException when they are not as many as the columns
     */
    void take(byte[] bytes, int start, int end) {
        int count = line.cut(bytes, start, end);
        if (count != columns.count()) {
            throw new MalformedException(
                    "expected " + columns.count() + " fields, as many as the header row names", "was " + count);
        }
    }

    String symbol(int column, SymbolTable symbols) {
        String symbol = line.symbol(column, symbols);
        if (symbol == null) {
            throw wrong(column, "a symbol of 1 to 32 letters, digits and . _ : / -");
        }
        return symbol;
    }

    /** The price in a column, 0 where it is left empty. */
    long price(int column) {
        if (line.isEmpty(column)) {
            return 0;
        }
        long plain = line.decimal(column, Price.DECIMALS);
        if (plain != FlatFileLine.NO_NUMBER) {
            return plain;
        }
        BigDecimal price = JsonNumbers.decimalOrNull(line.text(column));
        if (price == null || !Price.inRange(price)) {
            throw wrong(column, "a price below 1,000,000,000");
        }
        return Price.of(price);
    }

    /** The size in a column, in units of so many shares, 0 where it is left empty. */
    long size(int column, long lot) {
        if (line.isEmpty(column)) {
            return 0;
        }
        long plain = line.decimal(column, Quantity.DECIMALS);
        if (plain != FlatFileLine.NO_NUMBER && plain < Quantity.LIMIT / lot) {
            return plain * lot;
        }
        BigDecimal size = JsonNumbers.decimalOrNull(line.text(column));
        if (size == null || !Quantity.inRange(size.multiply(BigDecimal.valueOf(lot)))) {
            throw wrong(column, "a size below 1,000,000,000,000");
        }
        return Quantity.of(size.multiply(BigDecimal.valueOf(lot)));
    }

    /** The whole number in a column, or what stands for one that is missing. */
    long wholeOr(int column, long missing) {
        return line.isEmpty(column) ? missing : whole(column);
    }

    /** The whole number in a column, or {@link FlatFileLine#NO_NUMBER} where there is anything else or nothing. */
    long wholeIfAny(int column) {
        return line.isEmpty(column) ? FlatFileLine.NO_NUMBER : line.whole(column);
    }

    /** The id of a trade as {@link TradeId} has it. */
    long idNumber(int column) {
        if (line.isEmpty(column)) {
            return TradeId.NONE;
        }
        long plain = line.length(column) < TradeId.MAX_DIGITS && !line.startsWith(column, '0')
                ? line.whole(column)
                : FlatFileLine.NO_NUMBER;
        return plain == FlatFileLine.NO_NUMBER ? TradeId.numberOf(line.text(column)) : plain;
    }

    long whole(int column) {
        long plain = line.whole(column);
        if (plain != FlatFileLine.NO_NUMBER) {
            return plain;
        }
        try {
            return Long.parseLong(line.text(column));
        } catch (NumberFormatException e) {
            throw wrong(column, "a whole number");
        }
    }

    Conditions conditions(int column) {
        if (line.isEmpty(column)) {
            return Conditions.NONE;
        }
        Conditions plain = line.ids(column, conditions);
        return plain == null ? unusualConditions(column) : plain;
    }

    private Conditions unusualConditions(int column) {
        String text = line.text(column);
        if (text.isBlank()) {
            return Conditions.NONE;
        }
        String[] parts = text.split(",");
        int[] ids = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                ids[i] = Integer.parseInt(parts[i].strip());
            } catch (NumberFormatException e) {
                throw wrong(column, "whole numbers with commas between them");
            }
        }
        return Conditions.of(ids);
    }

    String text(int column) {
        return line.text(column);
    }

    MalformedException wrong(int column, String expected) {
        String was = line.text(column);
        String shown = was.length() > EXCERPT ? was.substring(0, EXCERPT) + "..." : was;
        return new MalformedException(
                "expected " + columns.name(column) + " to be " + expected, "was \"" + shown + '"');
    }
}
