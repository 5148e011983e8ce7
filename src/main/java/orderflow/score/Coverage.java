package orderflow.score;

import java.util.Map;

/**
 * What a score rests on.
 *
 * @param sessions New York days
 * @param symbols that were quoted
 * @param symbolSessions pairs of them that were quoted: the denominator of false alarms
 * @param seenMillis from the first to the last quote, over all pairs
 * @param leftOutMillis the part of it that is left out, by reason; disjoint
 * @param drops that could be warned of
 * @param undecidedDrops others, in time in which nothing could be decided
 */
public record Coverage(
        int sessions,
        int symbols,
        int symbolSessions,
        long seenMillis,
        Map<Span.Reason, Long> leftOutMillis,
        int drops,
        int undecidedDrops) {

    public Coverage {
        leftOutMillis = Map.copyOf(leftOutMillis);
    }
}
