package orderflow.score;

import java.util.Objects;

/**
 * Time of a symbol that scoring leaves out.
 *
 * @param fromMillis first moment of it
 * @param toMillis first moment after it
 */
public record Span(long fromMillis, long toMillis, Reason reason) {

    /** Why, the weightier reason first: where spans overlap, the first one counts. */
    public enum Reason {
        /** Nothing is known of the market. */
        GAP("gap"),
        /** Trading was halted. */
        HALT("halt"),
        /** Records were read for what they teach, and nothing could be decided: warm-up, and outside --from and --to. */
        WARMUP("warmup");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    public Span {
        Objects.requireNonNull(reason, "reason");
        if (fromMillis > toMillis) {
            throw new IllegalArgumentException("expected a span that ends after " + fromMillis + ", was " + toMillis);
        }
    }

    /** True when prices within it say nothing of what could be traded. */
    public boolean hidesPrices() {
        return reason != Reason.WARMUP;
    }

    /** True when some moment from the one to the other, both included, lies within it. */
    boolean meets(long firstMillis, long lastMillis) {
        return fromMillis <= lastMillis && toMillis > firstMillis;
    }
}
