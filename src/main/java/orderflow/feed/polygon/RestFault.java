package orderflow.feed.polygon;

import java.util.Objects;

/**
 * Why a REST call gave nothing.
 *
 * @param status HTTP status, or 0 when there was no answer
 * @param path of the call, without query
 * @param message what the server said, or what happened; never holds the key
 */
public record RestFault(Kind kind, int status, String path, String message) {

    /** What a fault means for the caller. */
    public enum Kind {
        /** 401: the key is not known. Final. */
        KEY_REFUSED,
        /** 403: the plan lacks this data. Final. */
        NOT_ENTITLED,
        /** 404: no such data or path. */
        NOT_FOUND,
        /** 429 to the last try. */
        RATE_LIMITED,
        /** 5xx to the last try. */
        SERVER_ERROR,
        /** No whole answer to the last try: name not resolved, refused, timed out, broken off, damaged. */
        UNREACHABLE,
        /** An answer of another form than expected, or larger than allowed. */
        UNREADABLE,
        /** Any other status, redirects among them. */
        UNEXPECTED,
        /** The client was closed while the call was under way. */
        CLOSED
    }

    public RestFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    /** True when no later call with this key can do better. */
    public boolean isFinal() {
        return kind == Kind.KEY_REFUSED || kind == Kind.NOT_ENTITLED;
    }

    /** True when the server answered that there is no such data, and not that there is no such path. */
    public boolean meansNoData() {
        return kind == Kind.NOT_FOUND && !message.equals(ReplyText.NO_JSON);
    }

    /** One line for a person. */
    public String text() {
        return path + ": " + (status == 0 ? "" : "HTTP " + status + ": ") + message;
    }

    static Kind kindOf(int status) {
        return switch (status) {
            case 401 -> Kind.KEY_REFUSED;
            case 403 -> Kind.NOT_ENTITLED;
            case 404 -> Kind.NOT_FOUND;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.SERVER_ERROR : Kind.UNEXPECTED;
        };
    }
}
