package orderflow.sink;

/** The colours of urgency on a terminal of 256 colours; a word always says the same beside them. */
enum Paint {
    YELLOW("33"),
    ORANGE("1;38;5;208"),
    RED("1;31");

    private static final String RESET = "\u001b[0m";

    private final String start;

    Paint(String code) {
        this.start = "\u001b[" + code + "m";
    }

    /** The text in this colour, and what follows in the terminal's own. */
    String over(String text) {
        return start + text + RESET;
    }
}
