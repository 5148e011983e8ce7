package orderflow.config;

/** Which of the two sets of rules decides. */
public enum Rules {
    /** As much as this was not sold for so many minutes; needs no sizes. */
    RARITY("rarity", "the rules of rarity"),
    /** Fixed sizes, and volume against that of the minutes before. */
    SPECIFIED("specified", "the specified rules");

    private final String word;
    private final String phrase;

    Rules(String word, String phrase) {
        this.word = word;
        this.phrase = phrase;
    }

    /** The word in the settings. */
    public String word() {
        return word;
    }

    /** What they are called within a sentence, in the plural. */
    public String phrase() {
        return phrase;
    }
}
