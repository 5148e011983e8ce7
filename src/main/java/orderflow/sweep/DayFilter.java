package orderflow.sweep;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import orderflow.score.SessionTape;

/**
 * Tells whether a moment lies on one of some New York days.
 *
 * <p>It remembers the last day, since alerts come in order and a date is dear to find. For one thread.
 */
final class DayFilter {

    private final Set<LocalDate> days;
    private long fromMillis;
    private long toMillis;
    private boolean wanted;

    DayFilter(Collection<LocalDate> days) {
        this.days = Set.copyOf(days);
    }

    boolean test(long millis) {
        if (millis < fromMillis || millis >= toMillis) {
            LocalDate date = SessionTape.dateOf(millis);
            fromMillis = SessionTape.midnightOf(date);
            toMillis = SessionTape.midnightOf(date.plusDays(1));
            wanted = days.contains(date);
        }
        return wanted;
    }
}
