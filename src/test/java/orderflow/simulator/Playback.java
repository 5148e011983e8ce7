package orderflow.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Plays the events as their time comes. Runs on the clock's thread alone. */
final class Playback {

    private static final int BATCH = 1_000;
    private static final long CONGESTION_NANOS = 50_000;

    private final List<MarketRecord> events;
    private final SessionClock clock;
    private final Faults faults;
    private final StreamHub hub;
    private final Sightings seen;
    private final Disturbance disturbance;
    private int next;
    private long played;

    /** @param events those that are due after the start, in order */
    Playback(List<MarketRecord> events, SessionClock clock, Faults faults, StreamHub hub, Sightings seen) {
        this.events = events;
        this.clock = clock;
        this.faults = faults;
        this.hub = hub;
        this.seen = seen;
        this.disturbance = new Disturbance(faults);
    }

    /** Schedules the first event. Called once, before the clock begins. */
    void start() {
        faults.played(0);
        scheduleNext();
    }

    private void scheduleNext() {
        if (next < events.size()) {
            clock.at(events.get(next).dueMillis(), this::step);
        } else {
            seen.end();
        }
    }

    private void step() {
        // In one go: who subscribes meanwhile is not struck by a fault whose event has yet to be sent.
        synchronized (hub) {
            playWhatIsDue();
        }
        while (clock.unpaced() && hub.congested() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(CONGESTION_NANOS);
        }
        seen.played(played);
        scheduleNext();
    }

    private void playWhatIsDue() {
        List<Delivery> batch = new ArrayList<>();
        long now = clock.nowMillis();
        while (next < events.size() && events.get(next).dueMillis() <= now) {
            disturbance.add(events.get(next++), batch);
            played++;
            if (batch.size() >= BATCH || faults.onConnections() || faults.waitFor(played)) {
                // A fault after the hundredth event finds a hundred sent.
                send(batch);
            }
            faults.played(played);
            if (faults.onConnections()) {
                hub.strikeAfterEvent();
            }
        }
        if (next == events.size()) {
            disturbance.release(batch);
        }
        send(batch);
    }

    private void send(List<Delivery> batch) {
        hub.send(batch);
        batch.clear();
    }
}
