package orderflow.config;

/** Which of the two sets of rules decides. */
public enum Rules {
    /** As much as this was not sold for so many minutes; needs no sizes. */
    RARITY("rarity"),
    /** Fixed sizes, and volume against that of the minutes before. */
    SPECIFIED("specified");

    private final String word;

    Rules(String word) {
        this.word = word;
    }

    /** The word in the settings. */
    public String word() {
        return word;
    }
}
