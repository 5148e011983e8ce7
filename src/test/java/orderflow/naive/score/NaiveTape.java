package orderflow.naive.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import orderflow.naive.NaiveSight;

/** The days of a recording, worked out from all of its records at once. */
final class NaiveTape {

    private static final long NEVER = Long.MAX_VALUE;

    private final List<NaiveSight> sights;
    private final List<NaiveDay> days = new ArrayList<>();

    NaiveTape(List<NaiveSight> sights) {
        this.sights = sights.stream().filter(one -> !one.kind().equals("other")).toList();
        TreeSet<String> symbols = new TreeSet<>();
        this.sights.stream()
                .filter(one -> one.symbol() != null && tells(one))
                .forEach(one -> symbols.add(one.symbol()));
        symbols.forEach(this::read);
    }

    /** By symbol, then day; those alone on which more than a moment was seen. */
    List<NaiveDay> days() {
        return days;
    }

    private void read(String symbol) {
        TreeMap<Long, NaiveDay> bySession = new TreeMap<>();
        NaiveSight before = null;
        Long shownBefore = null;
        for (int i = 0; i < sights.size(); i++) {
            NaiveSight sight = sights.get(i);
            if (isGapOf(symbol, sight)) {
                NaiveDay.Stretch gap = gap(i);
                if (gap != null) {
                    interrupt(bySession, symbol, gap.from());
                }
                before = null;
            } else if (symbol.equals(sight.symbol()) && sight.kind().equals("LULD")) {
                if (sight.resumed()) {
                    interrupt(bySession, symbol, timeAt(i));
                    before = null;
                }
            } else if (symbol.equals(sight.symbol())) {
                show(bySession, symbol, sight, before, shownBefore);
                before = sight;
                shownBefore = sight.shownAt() == null ? shownBefore : sight.shownAt();
            }
        }
        bySession.values().stream().filter(day -> !day.isEmpty()).forEach(days::add);
    }

    private void show(
            TreeMap<Long, NaiveDay> bySession, String symbol, NaiveSight sight, NaiveSight before, Long shownBefore) {
        NaiveDay.State state = new NaiveDay.State(sight.bid(), sight.ask());
        if (sight.shownAt() != null) {
            boolean same = before != null
                    && sight.shownAt().equals(before.shownAt())
                    && Objects.equals(sight.bid(), before.bid())
                    && Objects.equals(sight.ask(), before.ask());
            if (!same) {
                put(bySession, symbol, sight.shownAt(), state);
            }
        } else if (before != null && before.shownAt() != null) {
            // Forgotten because the clock was wrong: from the moment of the record that made it so.
            put(bySession, symbol, Math.max(sight.time(), shownBefore), state);
        }
    }

    private void put(TreeMap<Long, NaiveDay> bySession, String symbol, long time, NaiveDay.State state) {
        long midnight = NaiveDay.midnightOf(time);
        if (!bySession.containsKey(midnight) && (state.bid() != null || state.ask() != null)) {
            bySession.put(midnight, new NaiveDay(symbol, time, this));
        }
        if (bySession.containsKey(midnight)) {
            bySession.get(midnight).show(time, state);
        }
    }

    private void interrupt(TreeMap<Long, NaiveDay> bySession, String symbol, Long time) {
        if (time != null) {
            NaiveDay day = bySession.get(NaiveDay.midnightOf(time));
            if (day != null) {
                day.interrupt(time);
            }
        }
    }

    List<NaiveDay.Stretch> gaps(String symbol) {
        List<NaiveDay.Stretch> gaps = new ArrayList<>();
        for (int i = firstOf(symbol); i < sights.size(); i++) {
            NaiveDay.Stretch gap = isGapOf(symbol, sights.get(i)) ? gap(i) : null;
            if (gap != null) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    /** The first price or halt of a symbol; a gap before it is none of this symbol. */
    private int firstOf(String symbol) {
        int first = 0;
        while (!symbol.equals(sights.get(first).symbol()) || !tells(sights.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean tells(NaiveSight sight) {
        return sight.bid() != null || sight.ask() != null || sight.kind().equals("LULD");
    }

    /** From each halt to the next resumption of the symbol. */
    List<NaiveDay.Stretch> halts(String symbol) {
        List<NaiveDay.Stretch> halts = new ArrayList<>();
        Long from = null;
        for (int i = 0; i < sights.size(); i++) {
            NaiveSight sight = sights.get(i);
            if (sight.kind().equals("LULD") && symbol.equals(sight.symbol())) {
                if (!sight.resumed()) {
                    from = from == null ? timeAt(i) : from;
                } else if (from != null) {
                    halts.add(new NaiveDay.Stretch(from, timeAt(i)));
                    from = null;
                }
            }
        }
        if (from != null) {
            halts.add(new NaiveDay.Stretch(from, NEVER));
        }
        return halts;
    }

    /** From each record on which nothing could be decided to the next on which it could. */
    List<NaiveDay.Stretch> undecided(String symbol) {
        List<NaiveDay.Stretch> undecided = new ArrayList<>();
        Long from = null;
        boolean quoted = false;
        for (NaiveSight sight : sights) {
            if (symbol.equals(sight.symbol()) && List.of("T", "Q", "L2").contains(sight.kind())) {
                quoted |= sight.bid() != null || sight.ask() != null;
                if (quoted && !sight.decides()) {
                    from = from == null ? sight.time() : from;
                } else if (from != null) {
                    undecided.add(new NaiveDay.Stretch(from, sight.time()));
                    from = null;
                }
            }
        }
        if (from != null) {
            undecided.add(new NaiveDay.Stretch(from, NEVER));
        }
        return undecided;
    }

    private static boolean isGapOf(String symbol, NaiveSight sight) {
        return sight.kind().equals("gap")
                && (sight.symbol() == null || sight.symbol().equals(symbol));
    }

    /** A gap lasts from the record before it to the one behind it; its own times are believed within these. */
    private NaiveDay.Stretch gap(int index) {
        Long before = lastTime(index - 1);
        Long behind = null;
        for (int i = index; i < sights.size() && behind == null; i++) {
            behind = sights.get(i).time();
        }
        if (before == null) {
            return null;
        }
        long to = behind == null ? before : behind;
        NaiveSight gap = sights.get(index);
        if (gap.gapFrom() != null
                && gap.gapTo() != null
                && before <= gap.gapFrom()
                && gap.gapFrom() <= gap.gapTo()
                && gap.gapTo() <= to) {
            return new NaiveDay.Stretch(gap.gapFrom(), gap.gapTo());
        }
        return new NaiveDay.Stretch(before, to);
    }

    /** The time of a record, or of the last one before it that has one. */
    private Long timeAt(int index) {
        return lastTime(index);
    }

    private Long lastTime(int index) {
        for (int i = index; i >= 0; i--) {
            if (sights.get(i).time() != null) {
                return sights.get(i).time();
            }
        }
        return null;
    }
}
