package orderflow.simulator;

import java.util.Comparator;

/**
 * A task and when it is due.
 *
 * @param timeMillis when, in milliseconds of whatever clock it waits for
 * @param sequence which of the tasks due at the same time comes first
 */
record TimedTask(long timeMillis, long sequence, Runnable task) implements Comparable<TimedTask> {

    private static final Comparator<TimedTask> ORDER =
            Comparator.comparingLong(TimedTask::timeMillis).thenComparingLong(TimedTask::sequence);

    @Override
    public int compareTo(TimedTask other) {
        return ORDER.compare(this, other);
    }
}
