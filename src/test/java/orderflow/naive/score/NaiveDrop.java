package orderflow.naive.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A fall of the mid, found by comparing each moment with all of the five minutes before it. */
record NaiveDrop(NaiveDay day, long start, long half, long low, boolean counts) {

    private static final long WITHIN = 5 * 60_000;

    /** A mid in force up to a moment, excluded. */
    private record Level(BigDecimal mid, long from, long to, long breaksBefore) {}

    /** From the moment at which the high was left to one at which the mid lies far enough below it. */
    private record Fall(BigDecimal high, long left, long at) {}

    static List<NaiveDrop> of(NaiveDay day, BigDecimal bps) {
        List<Long> times = new ArrayList<>(day.states.keySet());
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            long to = Math.min(day.end + 1, i + 1 < times.size() ? times.get(i + 1) : day.end + 1);
            NaiveDay.State state = day.states.get(times.get(i));
            if (state.twoSided() && times.get(i) <= day.end) {
                addSeen(levels, day, state.mid(), times.get(i), to);
            }
        }
        List<Fall> falls = new ArrayList<>();
        BigDecimal kept = BigDecimal.ONE.subtract(bps.movePointLeft(4));
        for (int i = 0; i < levels.size(); i++) {
            Fall fall = fallTo(levels, i, kept);
            if (fall != null) {
                falls.add(fall);
            }
        }
        return merged(falls, levels, day);
    }

    /** A level that a gap or a halt cuts counts up to it, and from its end. */
    private static void addSeen(List<Level> levels, NaiveDay day, BigDecimal mid, long from, long to) {
        List<NaiveDay.Stretch> hidden = day.hiddenWithin();
        for (NaiveDay.Stretch seen : NaiveDay.outside(hidden, new NaiveDay.Stretch(from, to))) {
            long breaks = hidden.stream().filter(one -> one.to() <= seen.from()).count();
            levels.add(new Level(mid, seen.from(), seen.to(), breaks));
        }
    }

    private static Fall fallTo(List<Level> levels, int index, BigDecimal kept) {
        Level here = levels.get(index);
        Level high = null;
        for (int i = index - 1; i >= 0 && levels.get(i).to() > here.from() - WITHIN; i--) {
            Level one = levels.get(i);
            boolean unbroken = one.breaksBefore() == here.breaksBefore();
            if (unbroken && (high == null || one.mid().compareTo(high.mid()) > 0)) {
                high = one;
            }
        }
        return high != null && here.mid().compareTo(high.mid().multiply(kept)) <= 0
                ? new Fall(high.mid(), high.to(), here.from())
                : null;
    }

    private static List<NaiveDrop> merged(List<Fall> falls, List<Level> levels, NaiveDay day) {
        List<NaiveDrop> drops = new ArrayList<>();
        for (int i = 0; i < falls.size(); ) {
            Fall first = falls.get(i);
            long until = first.at();
            int next = i + 1;
            while (next < falls.size() && falls.get(next).left() <= until) {
                until = falls.get(next++).at();
            }
            drops.add(drop(first, until, levels, day));
            i = next;
        }
        return drops;
    }

    private static NaiveDrop drop(Fall first, long until, List<Level> levels, NaiveDay day) {
        List<Level> inside = levels.stream()
                .filter(one -> one.from() >= first.left() && one.from() <= until)
                .toList();
        Level low = inside.get(0);
        for (Level one : inside) {
            low = one.mid().compareTo(low.mid()) < 0 ? one : low;
        }
        BigDecimal middle = first.high().add(low.mid()).divide(BigDecimal.valueOf(2));
        Level half = inside.stream()
                .filter(one -> one.mid().compareTo(middle) <= 0)
                .findFirst()
                .orElseThrow();
        boolean counts = !day.isUndecidedBetween(first.left(), half.from());
        return new NaiveDrop(day, first.left(), half.from(), low.from(), counts);
    }

    /** True when a moment lies no more than five minutes before the start, and before the low. */
    boolean follows(long time) {
        return start <= time + WITHIN && time < low;
    }

    /** True when a moment lies no more than five minutes before the start, and before half of the fall. */
    boolean isWarnedAt(long time) {
        return start - WITHIN <= time && time < half;
    }

    /** Drops with nothing but those of which something could be decided. */
    static long counted(Map<NaiveDay, List<NaiveDrop>> drops) {
        return drops.values().stream()
                .flatMap(List::stream)
                .filter(NaiveDrop::counts)
                .count();
    }
}
