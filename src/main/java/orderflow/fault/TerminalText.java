package orderflow.fault;

import java.util.Locale;

/**
 * Makes text that came from a file, the network or an argument safe to show on a terminal.
 *
 * <p>What could move the cursor, colour, hide or reorder other text is written as a visible escape: control characters
 * (ESC, line ends and tabs among them), format characters (bidirectional overrides, zero-width ones), line and paragraph
 * separators, lone surrogates, and code points that mean nothing. Everything else stays as it is.
 */
public final class TerminalText {

    private static final String SHORTENED = "...";

    private TerminalText() {}

    /** The text on one line, with everything that is not plainly visible escaped as {@code \n} or {@code \\u001b}. */
    public static String escape(String text) {
        int safe = safePrefix(text);
        if (safe == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, safe);
        for (int i = safe; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (isVisible(codePoint)) {
                escaped.appendCodePoint(codePoint);
            } else {
                appendEscape(escaped, codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return escaped.toString();
    }

    /** The escaped text, cut after about {@code limit} characters of it, which {@code ...} then shows. */
    public static String excerpt(String text, int limit) {
        if (text.length() <= limit) {
            return escape(text);
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return escape(text.substring(0, end)) + SHORTENED;
    }

    /**
     * JSON with everything in its strings escaped that is not plainly visible; what it says stays the same.
     *
     * <p>Writers of JSON leave controls from DEL on, and all marks that reorder text, as they are.
     */
    public static String json(String json) {
        int safe = safePrefix(json);
        if (safe == json.length()) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16).append(json, 0, safe);
        for (int i = safe; i < json.length(); ) {
            int codePoint = json.codePointAt(i);
            // Below a blank there is nothing but the line ends between the parts of it.
            if (codePoint < ' ' || isVisible(codePoint)) {
                escaped.appendCodePoint(codePoint);
            } else {
                appendUnits(escaped, codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return escaped.toString();
    }

    private static int safePrefix(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                return i;
            }
        }
        return length;
    }

    private static boolean isVisible(int codePoint) {
        if (codePoint >= 0x20 && codePoint <= 0x7e) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void appendEscape(StringBuilder escaped, int codePoint) {
        switch (codePoint) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> appendUnits(escaped, codePoint);
        }
    }

    private static void appendUnits(StringBuilder escaped, int codePoint) {
        for (char unit : Character.toChars(codePoint)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
    }
}
