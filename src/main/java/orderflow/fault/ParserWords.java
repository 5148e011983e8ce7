package orderflow.fault;

import java.util.regex.Pattern;

/** What a JSON parser says, in as many of its words as a reader knows who has never heard of it. */
public final class ParserWords {

    /** Where Jackson tells of its features, or of a source that one of them hides. */
    private static final Pattern JACKSONS_OWN =
            Pattern.compile(" \\((?:start marker at|for \\w+ starting at) \\[.*?]\\)| \\(not recognized as [^)]*\\)");

    private ParserWords() {}

    /** The first line of its message, without what concerns the parser alone; not escaped. */
    public static String of(String message) {
        String firstLine = message.lines().findFirst().orElse("");
        return JACKSONS_OWN.matcher(firstLine).replaceAll("");
    }
}
