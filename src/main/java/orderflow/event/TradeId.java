package orderflow.event;

/**
 * Ids of trades as numbers, where they are: the tape's ids are, and a number needs no object of its own.
 *
 * <p>A number stands for the id whose text are its digits, so that it is kept exactly: up to 18 digits, without a sign
 * or a leading zero.
 */
public final class TradeId {

    /** In place of a number: the trade carries no id. */
    public static final long NONE = -1;

    /** In place of a number: the id is another text. */
    public static final long TEXT = -2;

    /** The text of an id that is a number, or not there. */
    public static final String NO_TEXT = null;

    /** Digits that always fit. */
    public static final int MAX_DIGITS = 18;

    private TradeId() {}

    /** The number that stands for an id, or {@link #TEXT}, or {@link #NONE} for {@link #NO_TEXT}. */
    public static long numberOf(String id) {
        if (id == null) {
            return NONE;
        }
        int length = id.length();
        if (length == 0 || length > MAX_DIGITS || length > 1 && id.charAt(0) == '0') {
            return TEXT;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return TEXT;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
