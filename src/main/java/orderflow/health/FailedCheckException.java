package orderflow.health;

import java.util.Objects;

/** Ends a check with a result that keeps what depends on it from being looked at. */
final class FailedCheckException extends RuntimeException {

    private final transient Result result;

    FailedCheckException(Result result) {
        super(result.text());
        this.result = Objects.requireNonNull(result, "result");
    }

    Result result() {
        return result;
    }
}
