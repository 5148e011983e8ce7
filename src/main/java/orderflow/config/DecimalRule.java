package orderflow.config;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import orderflow.fault.TerminalText;

/**
 * A decimal number between two limits, both allowed, kept exactly.
 *
 * @param least the lower limit
 * @param most the upper limit
 * @param decimals most digits after the point, trailing zeros aside; 0 for whole numbers
 * @param allowed the limits in words
 */
record DecimalRule(BigDecimal least, BigDecimal most, int decimals, String allowed) implements Rule<BigDecimal> {

    /** Bounds the work on absurd exponents before a number is built from them. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

    private static final int SHOWN = 60;

    static DecimalRule of(String least, String most, int decimals, String allowed) {
        return new DecimalRule(new BigDecimal(least), new BigDecimal(most), decimals, allowed);
    }

    @Override
    public BigDecimal parse(String text, Place place) throws RefusedValueException {
        String trimmed = text.trim();
        if (!NUMBER.matcher(trimmed).matches()) {
            throw refused(trimmed);
        }
        BigDecimal value = new BigDecimal(trimmed);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw refused(trimmed);
        }
        BigDecimal exact = value.scale() > decimals ? value.stripTrailingZeros() : value;
        if (exact.scale() > decimals) {
            throw refused(trimmed);
        }
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private RefusedValueException refused(String was) {
        String shown = was.isEmpty() ? "empty" : TerminalText.excerpt(was, SHOWN);
        return new RefusedValueException("expected " + allowed + ", was " + shown);
    }

    @Override
    public String text(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public boolean numeric() {
        return true;
    }
}
