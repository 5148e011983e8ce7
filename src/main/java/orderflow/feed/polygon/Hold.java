package orderflow.feed.polygon;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place in the stream at which some symbols wait for their history; see {@link LineQueue}. Guarded by the queue's lock
 * but for what never changes.
 */
final class Hold {

    private final List<String> symbols;
    private final long fromMillis;
    private final long toMillis;
    private final Set<String> reached = new HashSet<>();

    /** A hold of these symbols, of which something may be missing between two times. */
    Hold(Collection<String> symbols, long fromMillis, long toMillis) {
        this.symbols = List.copyOf(new LinkedHashSet<>(symbols));
        this.fromMillis = fromMillis;
        this.toMillis = toMillis;
    }

    /** The symbols that wait, in the order given. */
    List<String> symbols() {
        return symbols;
    }

    /** Feed time of the last sign of the stream before it. */
    long fromMillis() {
        return fromMillis;
    }

    /** Feed time of what streams behind it, as far as that is known when it is made. */
    long toMillis() {
        return toMillis;
    }

    void reached(String symbol) {
        reached.add(symbol);
    }

    /** True once the engine has handled everything of the symbol that streamed before. */
    boolean isReachedBy(String symbol) {
        return reached.contains(symbol);
    }
}
