package orderflow.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds out whether the clients have read what was sent to them, by a ping that stands behind it. */
final class ReadProbe {

    private final StreamHub hub;

    ReadProbe(StreamHub hub) {
        this.hub = hub;
    }

    /** Waits until everyone has answered, or has gone; answers whether that came to be. */
    boolean await(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (hub) {
            List<StreamSession> asked = hub.connected();
            asked.forEach(StreamSession::probe);
            while (!asked.stream()
                    .allMatch(session -> session.hasRead() || !hub.connected().contains(session))) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                hub.wait(left);
            }
            return true;
        }
    }
}
