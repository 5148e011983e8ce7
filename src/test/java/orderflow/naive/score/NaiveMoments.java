package orderflow.naive.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What followed the moments of one or several sets, every value with the place of its date. */
final class NaiveMoments {

    static final Map<String, Long> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("move_1m", 60_000L);
        MEASURES.put("move_5m", 300_000L);
        MEASURES.put("move_15m", 900_000L);
        MEASURES.put("worst_5m", 300_000L);
        MEASURES.put("best_5m", 300_000L);
    }

    /** A value and the place of its date. */
    record Value(double value, int date) {}

    final Map<String, List<Value>> moves = new LinkedHashMap<>();
    final List<Value> followed = new ArrayList<>();
    final List<Double> leads = new ArrayList<>();
    int number;

    private final NaiveScore score;

    NaiveMoments(NaiveScore score) {
        this.score = score;
        for (String measure : MEASURES.keySet()) {
            moves.put(measure + ".bps", new ArrayList<>());
            moves.put(measure + ".spreads", new ArrayList<>());
        }
    }

    /** A moment; the day is null where nothing is known of it. */
    record Moment(NaiveDay day, long time) {}

    /** Takes a whole set; a drop is warned of by its first moment. */
    void addSet(List<Moment> set) {
        set.forEach(this::add);
        for (NaiveDrop drop : score.countedDrops()) {
            set.stream()
                    .filter(one -> one.day() == drop.day() && drop.isWarnedAt(one.time()))
                    .mapToLong(one -> drop.half() - one.time())
                    .max()
                    .ifPresent(lead -> leads.add((double) lead));
        }
    }

    private void add(Moment moment) {
        number++;
        NaiveDay day = moment.day();
        if (day == null) {
            return;
        }
        int date = score.dates().indexOf(day.date);
        score.moves(moment).forEach((move, value) -> moves.get(move).add(new Value(value, date)));
        if (day.isKnown(moment.time(), moment.time() + 300_000)) {
            boolean drop = score.drops(day).stream().anyMatch(one -> one.follows(moment.time()));
            followed.add(new Value(drop ? 1 : 0, date));
        }
    }

    /** The moves of the bid from a moment at which it could be sold, by name; without those that cannot be told. */
    static Map<String, Double> movesAfter(NaiveDay day, long sold) {
        Map<String, Double> moves = new LinkedHashMap<>();
        NaiveDay.State now = day.at(sold);
        if (now.bid() != null) {
            MEASURES.forEach((measure, horizon) -> {
                if (day.isKnown(sold, sold + horizon)) {
                    putMove(moves, measure, now, later(measure, day, sold, sold + horizon));
                }
            });
        }
        return moves;
    }

    private static void putMove(Map<String, Double> moves, String measure, NaiveDay.State now, BigDecimal later) {
        if (later == null) {
            return;
        }
        BigDecimal move = later.subtract(now.bid());
        BigDecimal bps = move.movePointRight(4).divide(now.bid(), MathContext.DECIMAL64);
        moves.put(measure + ".bps", bps.doubleValue());
        if (now.twoSided() && now.ask().compareTo(now.bid()) > 0) {
            BigDecimal spreads = move.divide(now.ask().subtract(now.bid()), MathContext.DECIMAL64);
            moves.put(measure + ".spreads", spreads.doubleValue());
        }
    }

    /** The bid to compare with: at the end, or the lowest or highest on the way; null for none. */
    private static BigDecimal later(String measure, NaiveDay day, long from, long to) {
        if (measure.startsWith("move")) {
            return day.at(to).bid();
        }
        Collection<NaiveDay.State> way =
                day.states.subMap(day.states.floorKey(from), true, to, true).values();
        BigDecimal extreme = null;
        for (NaiveDay.State state : way) {
            if (state.bid() != null) {
                boolean better = extreme == null
                        || (measure.startsWith("worst")
                                ? state.bid().compareTo(extreme) < 0
                                : state.bid().compareTo(extreme) > 0);
                extreme = better ? state.bid() : extreme;
            }
        }
        return extreme;
    }
}
