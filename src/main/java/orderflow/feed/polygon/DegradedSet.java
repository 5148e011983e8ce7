package orderflow.feed.polygon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is degraded at present; tells the listener each change once. For the session's thread. */
final class DegradedSet {

    private final SessionListener listener;
    private final Map<Degradation, String> present = new LinkedHashMap<>();

    DegradedSet(SessionListener listener) {
        this.listener = listener;
    }

    void raise(Degradation degradation, String detail) {
        if (present.putIfAbsent(degradation, detail) == null) {
            listener.onDegraded(degradation, detail);
        }
    }

    void clear(Degradation degradation) {
        if (present.remove(degradation) != null) {
            listener.onRestored(degradation);
        }
    }

    boolean holds(Degradation degradation) {
        return present.containsKey(degradation);
    }

    List<Degradation> all() {
        return List.copyOf(present.keySet());
    }
}
