package orderflow.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;

/** The used trades since start, gap or session edge: what was traded, and sold, up to each time. */
final class NaiveTape {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final TreeMap<Long, BigDecimal> tradedUpTo = new TreeMap<>();
    private final TreeMap<Long, BigDecimal> soldUpTo = new TreeMap<>();

    void add(long time, BigDecimal size, boolean sell) {
        tradedUpTo.put(time, upTo(tradedUpTo, time).add(size));
        soldUpTo.put(time, upTo(soldUpTo, time).add(sell ? size : BigDecimal.ZERO));
    }

    boolean isEmpty() {
        return tradedUpTo.isEmpty();
    }

    long firstTime() {
        return tradedUpTo.firstKey();
    }

    long lastTime() {
        return tradedUpTo.lastKey();
    }

    /** Volume after the first time, up to and with the second. */
    BigDecimal volume(long after, long upTo) {
        return upTo(tradedUpTo, upTo).subtract(upTo(tradedUpTo, after));
    }

    /** The part of it that was signed sell. */
    BigDecimal sold(long after, long upTo) {
        return upTo(soldUpTo, upTo).subtract(upTo(soldUpTo, after));
    }

    /** The part of a New York day in which a time lies: they begin at midnight, 09:30 and 16:00. */
    static String session(long time) {
        ZonedDateTime newYork = Instant.ofEpochMilli(time).atZone(NEW_YORK);
        LocalTime clock = newYork.toLocalTime();
        String part =
                clock.isBefore(LocalTime.of(9, 30)) ? "before" : clock.isBefore(LocalTime.of(16, 0)) ? "in" : "after";
        return newYork.toLocalDate() + " " + part;
    }

    private static BigDecimal upTo(TreeMap<Long, BigDecimal> sums, long time) {
        Map.Entry<Long, BigDecimal> entry = sums.floorEntry(time);
        return entry == null ? BigDecimal.ZERO : entry.getValue();
    }
}
