package orderflow.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How fast a recording is replayed.
 *
 * @param factor seconds of the recording in one of the clock's; 0 for as fast as it goes
 */
record Speed(double factor) {

    private static final String MAX = "max";
    private static final BigDecimal SLOWEST = new BigDecimal("0.01");
    private static final BigDecimal FASTEST = BigDecimal.valueOf(1_000_000);

    boolean isPaced() {
        return factor > 0;
    }

    @Override
    public String toString() {
        return isPaced() ? Double.toString(factor) : MAX;
    }

    /** Reads a speed from the command line. */
    static final class Converter implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String text) {
            if (text.equals(MAX)) {
                return new Speed(0);
            }
            try {
                BigDecimal factor = new BigDecimal(text);
                if (factor.compareTo(SLOWEST) >= 0 && factor.compareTo(FASTEST) <= 0) {
                    return new Speed(factor.doubleValue());
                }
            } catch (NumberFormatException e) {
                // Answered below, as a number out of range is.
            }
            throw new TypeConversionException(
                    "expected max or a factor from 0.01 to 1000000 (1 is real time), was '" + text + "'");
        }
    }
}
