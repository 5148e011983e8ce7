package orderflow.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which faults are in force now, and which strike next.
 *
 * <p>Chance comes from one seed for the events and another for the requests, so that the one does not depend on the
 * other. Safe for use by several threads.
 */
final class Faults {

    private static final List<FaultKind> ON_CONNECTIONS = Arrays.stream(FaultKind.values())
            .filter(kind -> kind.group() == FaultKind.Group.CONNECTION)
            .toList();

    private final Map<FaultKind, List<ArmedFault>> faults = new EnumMap<>(FaultKind.class);
    private final Random eventChance;
    private final Random requestChance;
    private volatile Set<FaultKind> present = Set.of();

    /**
     * @param seed what chance begins with
     * @param events how many events there are to play, for the faults that strike in the middle
     */
    Faults(List<FaultSpec> specs, long seed, int events) {
        eventChance = new Random(seed);
        requestChance = new Random(~seed);
        specs.forEach(spec -> put(ArmedFault.planned(spec, Math.max(1, events / 2))));
    }

    private void put(ArmedFault fault) {
        faults.computeIfAbsent(fault.spec().kind(), kind -> new ArrayList<>()).add(fault);
        present = Set.copyOf(faults.keySet());
    }

    private Stream<ArmedFault> of(FaultKind kind) {
        return faults.getOrDefault(kind, List.of()).stream();
    }

    private synchronized List<ArmedFault> all() {
        return faults.values().stream().flatMap(List::stream).toList();
    }

    /** Lets each fault that waits for a time strike at it; {@code opportunity} is run after each. */
    void schedule(SessionClock clock, long startMillis, Runnable opportunity) {
        for (ArmedFault fault : all()) {
            Moment from = fault.spec().from();
            if (from != null && !from.counted()) {
                clock.at(from.millis(startMillis), () -> {
                    locked(fault::arm);
                    opportunity.run();
                });
            }
            if (fault.spec().to() != null) {
                clock.at(fault.spec().to().millis(startMillis), () -> locked(fault::disarm));
            }
        }
    }

    private synchronized void locked(Runnable change) {
        change.run();
    }

    /** Whether a fault waits for this number of events. */
    boolean waitFor(long events) {
        return !present.isEmpty() && all().stream().anyMatch(fault -> fault.comesAfter(events));
    }

    /** Lets each fault strike that waits for this number of events. */
    void played(long events) {
        if (waitFor(events)) {
            locked(() ->
                    all().stream().filter(fault -> fault.comesAfter(events)).forEach(ArmedFault::arm));
        }
    }

    /** Puts a fault in force now: a state or a REST fault until it is lifted, any other once or so often. */
    synchronized void inject(FaultSpec spec) {
        put(ArmedFault.injected(spec));
    }

    /** Ends a fault, however often it was to strike. */
    synchronized void lift(FaultKind kind) {
        faults.remove(kind);
        present = Set.copyOf(faults.keySet());
    }

    /** The fault as it was asked for, when this state is in force. */
    Optional<FaultSpec> state(FaultKind kind) {
        // Asked for every event: without a lock where there is nothing to find.
        return present.contains(kind) ? waiting(kind) : Optional.empty();
    }

    private synchronized Optional<FaultSpec> waiting(FaultKind kind) {
        return of(kind).filter(ArmedFault::waits).map(ArmedFault::spec).findFirst();
    }

    boolean inForce(FaultKind kind) {
        return state(kind).isPresent();
    }

    /** Whether this state is in force with this value; several can be, each with its own. */
    boolean inForceFor(FaultKind kind, String value) {
        return present.contains(kind) && waitsWith(kind, value);
    }

    private synchronized boolean waitsWith(FaultKind kind, String value) {
        return of(kind).anyMatch(fault -> fault.waits() && fault.spec().value().equals(value));
    }

    /** Whether this fault strikes the event that is being sent. */
    Optional<FaultSpec> strikes(FaultKind kind) {
        return present.contains(kind) ? strikes(kind, "", eventChance) : Optional.empty();
    }

    /** Whether this fault strikes a request for {@code path}. */
    Optional<FaultSpec> strikes(FaultKind kind, String path) {
        return present.contains(kind) ? strikes(kind, path, requestChance) : Optional.empty();
    }

    private synchronized Optional<FaultSpec> strikes(FaultKind kind, String path, Random chance) {
        return of(kind).filter(fault -> path.startsWith(fault.spec().path()))
                .filter(fault -> fault.strikes(chance))
                .map(ArmedFault::spec)
                .findFirst();
    }

    /** Whether any fault can strike a connection. */
    boolean onConnections() {
        return !present.isEmpty() && ON_CONNECTIONS.stream().anyMatch(present::contains);
    }

    /** The fault that strikes the open connection, if any does. */
    Optional<FaultSpec> strikesConnection() {
        return ON_CONNECTIONS.stream().flatMap(kind -> strikes(kind).stream()).findFirst();
    }

    /** The same without chance: the faults that are to strike at once. */
    Optional<FaultSpec> waitingForConnection() {
        return ON_CONNECTIONS.stream()
                .filter(this::inForce)
                .flatMap(kind -> strikes(kind).stream())
                .findFirst();
    }
}
