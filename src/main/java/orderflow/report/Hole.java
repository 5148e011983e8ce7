package orderflow.report;

/**
 * A time in which a symbol was not seen, or nothing was decided on it.
 *
 * @param symbol the one it concerns, or {@link orderflow.event.Gap#ALL_SYMBOLS}
 * @param fromMillis its beginning
 * @param toMillis its end, or {@link orderflow.event.MarketEvent#NO_TIME} where the recording ended before
 * @param reason in the recorder's words; may be empty
 */
record Hole(Kind kind, String symbol, long fromMillis, long toMillis, String reason) {

    /** Why there is a hole. */
    enum Kind {
        GAP("gap"),
        HALT("halt"),
        RESTART("restart");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Hole endingAt(long millis) {
        return new Hole(kind, symbol, fromMillis, millis, reason);
    }
}
