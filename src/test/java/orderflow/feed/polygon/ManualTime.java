package orderflow.feed.polygon;

import java.util.ArrayList;
import java.util.List;

/** Time that goes on only by being waited for, so that no test waits. */
final class ManualTime implements Timekeeper {

    private final List<Long> pauses = new ArrayList<>();
    private long millis;

    ManualTime(long startMillis) {
        this.millis = startMillis;
    }

    @Override
    public synchronized long wallMillis() {
        return millis;
    }

    @Override
    public synchronized long nanos() {
        return millis * 1_000_000;
    }

    @Override
    public synchronized void pause(long pauseMillis) {
        pauses.add(pauseMillis);
        millis += pauseMillis;
    }

    synchronized void advance(long advanceMillis) {
        millis += advanceMillis;
    }

    /** The pauses so far of at least this length. */
    synchronized List<Long> pausesFrom(long shortestMillis) {
        return pauses.stream().filter(pause -> pause >= shortestMillis).toList();
    }
}
