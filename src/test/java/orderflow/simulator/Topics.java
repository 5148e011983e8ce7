package orderflow.simulator;

import java.util.HashSet;
import java.util.Set;

/** The topics that one client has subscribed to: a channel and a symbol, or {@code *} for all of them. */
final class Topics {

    private static final Set<String> CHANNELS = Set.of("T", "Q", "LULD", "A", "AM", "NOI", "FMV");

    private final Set<String> names = new HashSet<>();

    /** Whether the server knows such a topic; it says nothing to others. The symbol may be one that nobody knows. */
    static boolean known(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && dot < name.length() - 1 && CHANNELS.contains(channel(name));
    }

    /** What stands before the first dot; the symbol may hold one itself. */
    static String channel(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** Returns whether it is new. */
    boolean add(String name) {
        return names.add(name);
    }

    void remove(String name) {
        names.remove(name);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether something of this topic is to be sent. */
    boolean cover(Delivery delivery) {
        String topic = delivery.topic();
        if (topic == null) {
            return true;
        }
        if (topic.startsWith("gap.")) {
            return names.stream().anyMatch(name -> name.endsWith("." + delivery.symbol()) || name.endsWith(".*"));
        }
        return names.contains(topic) || names.contains(channel(topic) + ".*");
    }
}
