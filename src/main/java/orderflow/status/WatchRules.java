package orderflow.status;

import java.util.Objects;

/**
 * By which rules a watch decides.
 *
 * @param word for them, as in the settings; empty where a watch did not tell
 * @param origin where that was said, or which setting implied it
 */
public record WatchRules(String word, String origin) {

    /** Those of a watch that did not tell. */
    public static final WatchRules UNKNOWN = new WatchRules("", "");

    public WatchRules {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(origin, "origin");
    }
}
