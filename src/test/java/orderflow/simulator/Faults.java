package orderflow.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Which faults are in force now, and which strike next.
 *
 * <p>Chance comes from one seed for the events and another for the requests, so that the one does not depend on the
 * other. Safe for use by several threads.
 */
final class Faults {

    private static final double USUAL_CHANCE = 0.05;
    private static final List<FaultKind> ON_CONNECTIONS = Arrays.stream(FaultKind.values())
            .filter(kind -> kind.group() == FaultKind.Group.CONNECTION)
            .toList();

    /** A fault that was asked for and how often it is still to strike. */
    private static final class Armed {
        private final FaultSpec spec;
        private long left;
        private boolean injected;

        private Armed(FaultSpec spec) {
            this.spec = spec;
        }
    }

    private final Map<FaultKind, List<Armed>> faults = new EnumMap<>(FaultKind.class);
    private final Random eventChance;
    private final Random requestChance;
    private final int middle;
    private volatile Set<FaultKind> present = Set.of();

    /**
     * @param seed what chance begins with
     * @param events how many events there are to play, for the faults that strike in the middle
     */
    Faults(List<FaultSpec> specs, long seed, int events) {
        eventChance = new Random(seed);
        requestChance = new Random(~seed);
        middle = Math.max(1, events / 2);
        specs.forEach(this::add);
    }

    private void add(FaultSpec spec) {
        Armed armed = new Armed(spec);
        boolean fromTheStart = spec.from() == null && spec.probability() == 0;
        switch (spec.kind().group()) {
            case STATE -> armed.left = fromTheStart ? Long.MAX_VALUE : 0;
            case REST -> armed.left = fromTheStart ? orEndless(spec.times()) : 0;
            case DELIVERY -> armed.left = fromTheStart ? spec.times() : 0;
            case CONNECTION -> armed.left = 0;
        }
        put(armed);
    }

    private void put(Armed armed) {
        faults.computeIfAbsent(armed.spec.kind(), kind -> new ArrayList<>()).add(armed);
        present = Set.copyOf(faults.keySet());
    }

    private static long orEndless(int times) {
        return times == 0 ? Long.MAX_VALUE : times;
    }

    /** Lets each fault that waits for a time strike at it; {@code opportunity} is run after each. */
    void schedule(SessionClock clock, long startMillis, Runnable opportunity) {
        List<Armed> all = new ArrayList<>();
        synchronized (this) {
            faults.values().forEach(all::addAll);
        }
        for (Armed armed : all) {
            FaultSpec spec = armed.spec;
            if (spec.from() != null && !spec.from().counted()) {
                clock.at(spec.from().millis(startMillis), () -> {
                    arm(armed);
                    opportunity.run();
                });
            }
            if (spec.to() != null) {
                clock.at(spec.to().millis(startMillis), () -> disarm(armed));
            }
        }
    }

    /** Whether a fault waits for this number of events. */
    boolean waitFor(long events) {
        return !present.isEmpty() && anyWaitsFor(events);
    }

    private synchronized boolean anyWaitsFor(long events) {
        return faults.values().stream().flatMap(List::stream).anyMatch(armed -> events == countOf(armed.spec));
    }

    /** Lets each fault strike that waits for this number of events. */
    void played(long events) {
        if (!present.isEmpty()) {
            armAfter(events);
        }
    }

    private synchronized void armAfter(long events) {
        for (List<Armed> sameKind : faults.values()) {
            for (Armed armed : sameKind) {
                if (events == countOf(armed.spec)) {
                    arm(armed);
                }
            }
        }
    }

    private long countOf(FaultSpec spec) {
        if (spec.from() != null) {
            return spec.from().counted() ? spec.from().events() : -1;
        }
        boolean inTheMiddle = spec.kind().group() == FaultKind.Group.CONNECTION && spec.probability() == 0;
        return inTheMiddle ? middle : -1;
    }

    private synchronized void arm(Armed armed) {
        boolean lasting = armed.spec.kind().group() == FaultKind.Group.STATE || armed.spec.to() != null;
        armed.left = lasting ? Long.MAX_VALUE : armed.left + Math.max(1, armed.spec.times());
    }

    private synchronized void disarm(Armed armed) {
        armed.left = 0;
    }

    /** Puts a fault in force now: a state or a REST fault until it is lifted, any other once, or as often as it says. */
    synchronized void inject(FaultSpec spec) {
        Armed armed = new Armed(spec);
        armed.left = switch (spec.kind().group()) {
            case STATE -> Long.MAX_VALUE;
            case REST -> orEndless(spec.times());
            case CONNECTION, DELIVERY -> Math.max(1, spec.times());
        };
        armed.injected = true;
        put(armed);
    }

    /** Ends a fault, however often it was to strike. */
    synchronized void lift(FaultKind kind) {
        faults.remove(kind);
        present = Set.copyOf(faults.keySet());
    }

    /** The fault as it was asked for, when this state is in force. */
    Optional<FaultSpec> state(FaultKind kind) {
        // Asked for every event: without a lock where there is nothing to find.
        return present.contains(kind) ? inForceNow(kind) : Optional.empty();
    }

    private synchronized Optional<FaultSpec> inForceNow(FaultKind kind) {
        return faults.getOrDefault(kind, List.of()).stream()
                .filter(armed -> armed.left > 0)
                .map(armed -> armed.spec)
                .findFirst();
    }

    boolean inForce(FaultKind kind) {
        return state(kind).isPresent();
    }

    /** Whether this state is in force with this value; several can be, each with its own. */
    boolean inForceFor(FaultKind kind, String value) {
        return present.contains(kind) && inForceNow(kind, value);
    }

    private synchronized boolean inForceNow(FaultKind kind, String value) {
        return faults.getOrDefault(kind, List.of()).stream()
                .anyMatch(armed -> armed.left > 0 && armed.spec.value().equals(value));
    }

    /** Whether this fault strikes the event that is being sent. */
    Optional<FaultSpec> strikes(FaultKind kind) {
        return present.contains(kind) ? strikes(kind, "", eventChance) : Optional.empty();
    }

    /** Whether this fault strikes a request for {@code path}. */
    Optional<FaultSpec> strikes(FaultKind kind, String path) {
        return strikes(kind, path, requestChance);
    }

    /** Whether any fault can strike a connection. */
    boolean onConnections() {
        return !present.isEmpty() && ON_CONNECTIONS.stream().anyMatch(present::contains);
    }

    /** The fault that strikes the open connection, if any does. */
    synchronized Optional<FaultSpec> strikesConnection() {
        return ON_CONNECTIONS.stream()
                .filter(faults::containsKey)
                .flatMap(kind -> strikes(kind).stream())
                .findFirst();
    }

    /** The same without chance: the faults that are to strike at once. */
    synchronized Optional<FaultSpec> waitingForConnection() {
        return ON_CONNECTIONS.stream()
                .filter(kind -> state(kind).isPresent())
                .flatMap(kind -> strikes(kind).stream())
                .findFirst();
    }

    private synchronized Optional<FaultSpec> strikes(FaultKind kind, String path, Random chance) {
        for (Armed armed : faults.getOrDefault(kind, List.of())) {
            if (!path.startsWith(armed.spec.path())) {
                continue;
            }
            if (armed.left > 0) {
                armed.left -= armed.left == Long.MAX_VALUE ? 0 : 1;
                return Optional.of(armed.spec);
            }
            double probability = armed.injected ? 0 : probability(armed.spec);
            if (probability > 0 && chance.nextDouble() < probability) {
                return Optional.of(armed.spec);
            }
        }
        return Optional.empty();
    }

    private static double probability(FaultSpec spec) {
        boolean unsaid = spec.probability() == 0 && spec.from() == null && spec.times() == 0;
        return unsaid && spec.kind().group() == FaultKind.Group.DELIVERY ? USUAL_CHANCE : spec.probability();
    }
}
