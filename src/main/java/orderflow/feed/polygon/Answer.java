package orderflow.feed.polygon;

import java.util.Objects;
import java.util.Optional;

/** What came of a REST call: a value or a fault. */
public sealed interface Answer<T> {

    /** The call gave what was asked for. */
    record Value<T>(T value) implements Answer<T> {
        public Value {
            Objects.requireNonNull(value, "value");
        }
    }

    /** The call failed. */
    record Failure<T>(RestFault fault) implements Answer<T> {
        public Failure {
            Objects.requireNonNull(fault, "fault");
        }
    }

    /** The value, where there is one. */
    default Optional<T> toOptional() {
        return this instanceof Value<T> value ? Optional.of(value.value()) : Optional.empty();
    }

    /** The fault, where there is one. */
    default Optional<RestFault> failure() {
        return this instanceof Failure<T> failure ? Optional.of(failure.fault()) : Optional.empty();
    }
}
