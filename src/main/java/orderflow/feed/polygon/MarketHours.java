package orderflow.feed.polygon;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The phases of the US stock market's days, New York time.
 *
 * <p>What the feed announced wins up to the last day it named; every other day is decided by {@link HolidayRules}.
 * Immutable.
 */
public final class MarketHours {

    /** The exchange's time zone. */
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final LocalTime PRE_FROM = LocalTime.of(4, 0);
    private static final LocalTime OPEN_FROM = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime POST_TO = LocalTime.of(20, 0);
    private static final LocalTime POST_TO_ON_HALF_DAYS = LocalTime.of(17, 0);

    /** So near to a beginning or an end the server may have answered for the other side of it. */
    private static final long EDGE_MILLIS = 120_000;

    /** What the server said of a day in the middle of it, where that is not what its calendar says. */
    private record Observed(LocalDate date, boolean trades) {}

    private final TreeMap<LocalDate, MarketDay> announced = new TreeMap<>();
    private final Optional<LocalDate> askedOn;
    private final Optional<Observed> observed;

    private MarketHours(List<MarketDay> days, Optional<LocalDate> askedOn, Optional<Observed> observed) {
        days.forEach(day -> announced.put(day.date(), day));
        this.askedOn = askedOn;
        this.observed = observed;
    }

    /** Hours by rule alone, for a feed that cannot be asked. */
    public static MarketHours byRule() {
        return new MarketHours(List.of(), Optional.empty(), Optional.empty());
    }

    /** Hours as the feed announced them on a day. */
    public static MarketHours announced(List<MarketDay> days, LocalDate askedOn) {
        return new MarketHours(days, Optional.of(askedOn), Optional.empty());
    }

    /**
     * The same hours, corrected for a day by what the server says of it: an exchange that opens on what a calendar takes
     * for a holiday is open, and one that mourns is closed.
     *
     * @param phase that the server told
     * @param atMillis when it did, in milliseconds since the epoch
     */
    public MarketHours observing(MarketPhase phase, long atMillis) {
        MarketHours calendar = new MarketHours(List.copyOf(announced.values()), askedOn, Optional.empty());
        boolean clear = calendar.trades(atMillis - EDGE_MILLIS) == calendar.trades(atMillis)
                && calendar.trades(atMillis + EDGE_MILLIS) == calendar.trades(atMillis);
        if (!clear || calendar.trades(atMillis) == phase.trades()) {
            return clear ? calendar : this;
        }
        return new MarketHours(
                List.copyOf(announced.values()), askedOn, Optional.of(new Observed(dateAt(atMillis), phase.trades())));
    }

    private boolean trades(long millis) {
        return phaseAt(millis).trades();
    }

    /** The date in New York at a moment in milliseconds since the epoch. */
    public static LocalDate dateAt(long millis) {
        return Instant.ofEpochMilli(millis).atZone(NEW_YORK).toLocalDate();
    }

    /** The phase at a moment in milliseconds since the epoch. */
    public MarketPhase phaseAt(long millis) {
        ZonedDateTime moment = Instant.ofEpochMilli(millis).atZone(NEW_YORK);
        LocalTime clock = moment.toLocalTime();
        LocalDate date = moment.toLocalDate();
        Optional<Boolean> seen = observed.filter(day -> day.date().equals(date)).map(Observed::trades);
        boolean closed = seen.isPresent() ? !seen.get() : isWeekend(date);
        if (clock.isBefore(PRE_FROM) || !clock.isBefore(POST_TO) || closed) {
            return MarketPhase.CLOSED;
        }
        Optional<MarketDay> special = seen.isPresent() ? Optional.empty() : special(date);
        if (special.isPresent() && special.get().close().isEmpty()) {
            return MarketPhase.CLOSED;
        }
        LocalTime close = special.flatMap(MarketDay::close).orElse(CLOSE);
        LocalTime end = close.isBefore(CLOSE) ? POST_TO_ON_HALF_DAYS : POST_TO;
        if (clock.isBefore(OPEN_FROM)) {
            return MarketPhase.PRE;
        }
        if (clock.isBefore(close)) {
            return MarketPhase.OPEN;
        }
        return clock.isBefore(end) ? MarketPhase.POST : MarketPhase.CLOSED;
    }

    /** The holiday or half day that a date is, if it is one. */
    public Optional<MarketDay> special(LocalDate date) {
        boolean feedKnows = askedOn.isPresent()
                && !announced.isEmpty()
                && !date.isBefore(askedOn.get())
                && !date.isAfter(announced.lastKey());
        return feedKnows ? Optional.ofNullable(announced.get(date)) : HolidayRules.special(date);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public String toString() {
        return "MarketHours" + Map.copyOf(announced);
    }
}
