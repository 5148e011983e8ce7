package orderflow.feed.polygon;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which topics were asked for and which of them the server has granted. Not thread-safe. */
final class SubscriptionLedger {

    private final Set<Topic> missing;
    private boolean refusedSome;

    SubscriptionLedger(Collection<Topic> topics) {
        this.missing = new LinkedHashSet<>(topics);
    }

    void granted(Topic topic) {
        missing.remove(topic);
    }

    /** The server said that some topic is not in the plan, without naming it. */
    void refusedOne() {
        refusedSome = true;
    }

    boolean refusedSome() {
        return refusedSome;
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    int missingCount() {
        return missing.size();
    }

    /** Topics that were not granted so far. */
    List<Topic> missing() {
        return List.copyOf(missing);
    }

    /** Topics of a kind that were not granted so far. */
    List<Topic> missing(Topic.Kind kind) {
        return missing.stream().filter(topic -> topic.kind() == kind).toList();
    }
}
