package orderflow.naive.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One symbol on one New York day: what was in force from each moment on, and the times to leave out. */
final class NaiveDay {

    /** Bid and ask; null for none. */
    record State(BigDecimal bid, BigDecimal ask) {
        boolean twoSided() {
            return bid != null && ask != null;
        }

        BigDecimal mid() {
            return bid.add(ask).divide(BigDecimal.valueOf(2));
        }
    }

    /** From the first moment up to the second, excluded. */
    record Stretch(long from, long to) {}

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    final String symbol;
    final LocalDate date;
    final long midnight;
    final TreeMap<Long, State> states = new TreeMap<>();
    final List<Stretch> hidden = new ArrayList<>();
    final List<Stretch> blind = new ArrayList<>();
    Long end;

    NaiveDay(String symbol, long time, NaiveTape tape) {
        this.symbol = symbol;
        this.date = dateOf(time);
        this.midnight = midnightOf(time);
        this.hidden.addAll(tape.gaps(symbol));
        this.hidden.addAll(tape.halts(symbol));
        this.blind.addAll(hidden);
        this.blind.addAll(tape.undecided(symbol));
    }

    static LocalDate dateOf(long time) {
        return Instant.ofEpochMilli(time).atZone(NEW_YORK).toLocalDate();
    }

    static long midnightOf(long time) {
        return dateOf(time).atStartOfDay(NEW_YORK).toInstant().toEpochMilli();
    }

    void show(long time, State state) {
        if (!states.isEmpty() && time < Math.max(end, states.lastKey()) - 1_000) {
            states.tailMap(time, false).clear();
            end = Math.min(end, time);
        }
        if (states.isEmpty() && state.bid() == null && state.ask() == null) {
            return;
        }
        long counted = states.isEmpty() ? time : Math.max(time, Math.max(end, states.lastKey()));
        if (states.isEmpty() || !states.lastEntry().getValue().equals(state)) {
            states.put(counted, state);
        }
        end = end == null ? counted : Math.max(end, counted);
    }

    /** Nothing is in force from then on, but nobody has said so. */
    void interrupt(long time) {
        if (!states.isEmpty()) {
            states.put(Math.max(time, Math.max(end, states.lastKey())), new State(null, null));
        }
    }

    boolean isEmpty() {
        return states.isEmpty() || end <= states.firstKey();
    }

    long first() {
        return states.firstKey();
    }

    /** What was in force at a moment, or nothing. */
    State at(long time) {
        Map.Entry<Long, State> entry = states.floorEntry(time);
        return entry == null ? new State(null, null) : entry.getValue();
    }

    /** The gaps and halts between first and last quote; one that begins with the last hides nothing of what was seen. */
    List<Stretch> hiddenWithin() {
        return hidden.stream()
                .map(one -> new Stretch(Math.max(one.from(), first()), Math.min(one.to(), end)))
                .filter(one -> one.from() < one.to())
                .toList();
    }

    /** True when all of the time, both ends included, lies between first and last quote and outside of gaps and halts. */
    boolean isKnown(long from, long to) {
        if (from < first() || to > end) {
            return false;
        }
        return hidden.stream().noneMatch(one -> touches(one, from, to));
    }

    /** True when some moment from the one to the other, both included, is one in which nothing could be decided. */
    boolean isUndecidedBetween(long from, long to) {
        return blind.stream().anyMatch(one -> touches(one, from, to));
    }

    private boolean touches(Stretch one, long from, long to) {
        long begin = Math.max(one.from(), first());
        long stop = Math.min(one.to(), end);
        return begin < stop && begin <= to && stop > from;
    }

    /** The moments of the day, from first to last quote, in which something could be decided, as stretches. */
    List<Stretch> decided() {
        return outside(blind, new Stretch(first(), end));
    }

    /** What is left of a stretch without some others. */
    static List<Stretch> outside(List<Stretch> others, Stretch whole) {
        List<Stretch> left = List.of(whole);
        for (Stretch out : others) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch one : left) {
                addUnlessEmpty(next, one.from(), Math.min(one.to(), out.from()));
                addUnlessEmpty(next, Math.max(one.from(), out.to()), one.to());
            }
            left = out.from() < out.to() ? next : left;
        }
        return left;
    }

    private static void addUnlessEmpty(List<Stretch> list, long from, long to) {
        if (from < to) {
            list.add(new Stretch(from, to));
        }
    }
}
