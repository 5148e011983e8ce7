package orderflow.feed.polygon;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something to subscribe to: a kind of event of one symbol, {@code T.BRK.B}. */
public record Topic(Kind kind, String symbol) {

    /** The kinds of event that a watch listens to. */
    public enum Kind {
        T,
        Q,
        LULD
    }

    public Topic {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(symbol, "symbol");
    }

    /** The topic in its written form, split at the first dot, since the symbols of class shares hold one. */
    static Optional<Topic> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || dot + 1 == text.length()) {
            return Optional.empty();
        }
        String prefix = text.substring(0, dot);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(prefix)) {
                return Optional.of(new Topic(kind, text.substring(dot + 1)));
            }
        }
        return Optional.empty();
    }

    static String join(Collection<Topic> topics) {
        return topics.stream().map(Topic::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return kind + "." + symbol;
    }
}
