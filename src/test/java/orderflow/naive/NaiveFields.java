package orderflow.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a record; what is missing or of a wrong type is null, or the value that stands for it. */
final class NaiveFields {

    private static final BigDecimal PRICE_LIMIT = new BigDecimal("1000000000");
    private static final BigDecimal SIZE_LIMIT = new BigDecimal("1000000000000");

    private NaiveFields() {}

    /** A price with 9 decimals, or null. */
    static BigDecimal price(JsonNode node) {
        return node == null || !node.isNumber() ? null : rounded(node.decimalValue(), 9, PRICE_LIMIT);
    }

    /** A size with 6 decimals, or null. */
    static BigDecimal size(JsonNode node) {
        return node == null || !node.isNumber() ? null : rounded(node.decimalValue(), 6, SIZE_LIMIT);
    }

    /** The size of a trade: {@code ds} where it is a decimal, else {@code s}; null when that is missing or too large. */
    static BigDecimal tradeSize(JsonNode trade) {
        JsonNode ds = trade.get("ds");
        if (ds != null && ds.isTextual() && ds.textValue().matches("[+-]?[0-9]+([.][0-9]+)?")) {
            return rounded(new BigDecimal(ds.textValue()), 6, SIZE_LIMIT);
        }
        return size(trade.get("s"));
    }

    /** An integer that fits 64 bits, or null. */
    static Long integer(JsonNode node) {
        return node != null && node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
    }

    /** True for a gap of five minutes or more, or one of which that is not known. */
    static boolean isLongGap(JsonNode gap) {
        Long from = integer(gap.get("from"));
        Long to = integer(gap.get("to"));
        return from == null
                || to == null
                || new BigDecimal(to).subtract(new BigDecimal(from)).compareTo(new BigDecimal(300_000)) >= 0;
    }

    /** A time: a whole number in any form, or its digits in a string; else null. */
    static Long time(JsonNode node) {
        if (node != null && node.isTextual() && node.textValue().matches("[0-9]{1,19}")) {
            return exact(new BigDecimal(node.textValue()));
        }
        return node == null || !node.isNumber() ? null : exact(node.decimalValue());
    }

    private static Long exact(BigDecimal number) {
        if ((long) number.precision() - number.scale() > 30 || number.scale() > 10_000) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Ids in an array, or one bare id; none when any of them is no integer. */
    static List<Long> ids(JsonNode node) {
        List<Long> ids = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(element -> ids.add(integer(element)));
        } else {
            ids.add(integer(node));
        }
        return ids.contains(null) ? List.of() : ids;
    }

    /** The levels of one side of a book, or null when it is no array of price and size. */
    static List<NaiveLevel> levels(JsonNode side) {
        if (side == null || !side.isArray()) {
            return null;
        }
        List<NaiveLevel> levels = new ArrayList<>();
        for (JsonNode pair : side) {
            if (!pair.isArray() || pair.size() != 2 || price(pair.get(0)) == null || size(pair.get(1)) == null) {
                return null;
            }
            levels.add(new NaiveLevel(price(pair.get(0)), size(pair.get(1))));
        }
        return levels;
    }

    private static BigDecimal rounded(BigDecimal number, int decimals, BigDecimal limit) {
        // Numbers of an extreme exponent would be written out with all their zeros; they are no numbers.
        long exponent = (long) number.precision() - number.scale();
        if (exponent < -1_000 || number.abs().compareTo(limit) >= 0) {
            return null;
        }
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.abs().compareTo(limit) < 0 ? rounded : null;
    }
}
