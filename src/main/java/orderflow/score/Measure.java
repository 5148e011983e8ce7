package orderflow.score;

/**
 * What is measured of the bid after an alert. It could be sold at the bid {@code b} in force a reaction after the alert;
 * a moment later is {@code h} after that.
 */
public enum Measure {
    /** The bid a minute later, less {@code b}. */
    AFTER_1_MIN("move_1m", 60_000),
    /** The bid five minutes later, less {@code b}. */
    AFTER_5_MIN("move_5m", 5 * 60_000),
    /** The bid 15 minutes later, less {@code b}. */
    AFTER_15_MIN("move_15m", 15 * 60_000),
    /** The lowest bid of the five minutes, less {@code b}: never above 0. */
    WORST_IN_5_MIN("worst_5m", 5 * 60_000),
    /** The highest bid of the five minutes, less {@code b}: never below 0. */
    BEST_IN_5_MIN("best_5m", 5 * 60_000);

    private final String word;
    private final long horizonMillis;

    Measure(String word, long horizonMillis) {
        this.word = word;
        this.horizonMillis = horizonMillis;
    }

    /** The word in JSON. */
    public String word() {
        return word;
    }

    /** How far it looks. */
    public long horizonMillis() {
        return horizonMillis;
    }
}
