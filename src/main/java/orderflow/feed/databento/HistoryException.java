package orderflow.feed.databento;

import java.util.Objects;

/** The vendor's history did not give what was asked for. */
public final class HistoryException extends Exception {

    private final transient Kind kind;

    /** What that means for whoever asked. */
    public enum Kind {
        /** 401: the key is not known. */
        KEY_REFUSED,
        /** 402 or 403: the account may not have these data, or cannot pay for them. */
        NOT_ENTITLED,
        /** Any other refusal of what was asked for: no such symbol, dataset, schema or day. */
        REFUSED,
        /** No answer, none that was whole, or a fault of the server. */
        UNREACHABLE
    }

    HistoryException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public Kind kind() {
        return kind;
    }
}
