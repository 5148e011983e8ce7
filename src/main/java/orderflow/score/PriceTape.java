package orderflow.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What scoring knows of the market: the bid and ask in force of each symbol and session (New York day), and the time
 * that is left out.
 *
 * <p>Memory: 20 bytes for each change of a price, 16 bytes for each 512 of them, and at most 10 KB for each symbol while
 * it is written. Immutable; any number of threads may read it.
 */
public final class PriceTape {

    private final List<SessionTape> sessions;
    private final List<LocalDate> dates;
    private final Map<String, List<SessionTape>> bySymbol = new HashMap<>();

    PriceTape(List<SessionTape> sessions) {
        List<SessionTape> sorted = new ArrayList<>(sessions);
        sorted.sort(Comparator.comparing(SessionTape::symbol).thenComparing(SessionTape::date));
        this.sessions = List.copyOf(sorted);
        this.dates = sorted.stream().map(SessionTape::date).distinct().sorted().toList();
        for (SessionTape session : sorted) {
            bySymbol.computeIfAbsent(session.symbol(), added -> new ArrayList<>())
                    .add(session);
        }
    }

    /** Every symbol on every day on which it was quoted, by symbol, then day. */
    public List<SessionTape> sessions() {
        return sessions;
    }

    /** The New York days on which any symbol was quoted, in order. */
    public List<LocalDate> dates() {
        return dates;
    }

    /** The part of it on these New York days. */
    public PriceTape on(Collection<LocalDate> days) {
        return new PriceTape(sessions.stream()
                .filter(session -> days.contains(session.date()))
                .toList());
    }

    /** Number of symbols that were quoted. */
    public int symbols() {
        return bySymbol.size();
    }

    /** The session of a symbol in which a moment lies, where it was quoted on that day. */
    public Optional<SessionTape> session(String symbol, long millis) {
        List<SessionTape> days = bySymbol.getOrDefault(symbol, List.of());
        int low = 0;
        int high = days.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (days.get(middle).midnightMillis() <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return days.isEmpty() || !days.get(low).isOfItsDay(millis) ? Optional.empty() : Optional.of(days.get(low));
    }
}
