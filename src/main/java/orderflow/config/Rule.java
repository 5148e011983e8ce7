package orderflow.config;

/** What a setting may be, and how its text becomes a value. */
interface Rule<T> {

    /** The value of a text found at a place; a refusal never shows a secret. */
    T parse(String text, Place place) throws RefusedValueException;

    /** The value as a text that parses to the same value. */
    String text(T value);

    /** The limits in words that follow "expected". */
    String allowed();

    /** True when the value is written as a number in JSON. */
    default boolean numeric() {
        return false;
    }

    /** True when the value may be written as an array of words in JSON. */
    default boolean listed() {
        return false;
    }
}
