package orderflow.sink;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** The event times of a run: the first, the last, and the New York dates between them that had any. For one thread. */
public final class TimeSpan {

    private final SortedSet<LocalDate> sessions = new TreeSet<>();
    private long firstMillis = Long.MAX_VALUE;
    private long lastMillis = Long.MIN_VALUE;
    private long dayStartMillis;
    private long dayEndMillis;

    /** Takes an event's time in milliseconds since the epoch; cheap while the date stays the same. */
    public void add(long millis) {
        firstMillis = Math.min(firstMillis, millis);
        lastMillis = Math.max(lastMillis, millis);
        if (millis < dayStartMillis || millis >= dayEndMillis) {
            addDay(Times.newYorkDate(millis));
        }
    }

    /** New York dates with at least one event. */
    public SortedSet<LocalDate> sessions() {
        return sessions;
    }

    /** The earliest event time; empty before the first event. */
    public OptionalLong firstMillis() {
        return sessions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(firstMillis);
    }

    /** The latest event time; empty before the first event. */
    public OptionalLong lastMillis() {
        return sessions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(lastMillis);
    }

    private void addDay(LocalDate date) {
        sessions.add(date);
        dayStartMillis = Times.startOfNewYorkDate(date);
        dayEndMillis = Times.startOfNewYorkDate(date.plusDays(1));
    }
}
