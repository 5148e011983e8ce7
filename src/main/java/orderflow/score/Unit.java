package orderflow.score;

/** In what a move of the bid is given. */
public enum Unit {
    /** Ten-thousandths of the bid at which it could be sold. */
    BASIS_POINTS("bps"),
    /** Times the ask less the bid when it could be sold. */
    SPREADS("spreads");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /** The word in JSON. */
    public String word() {
        return word;
    }
}
