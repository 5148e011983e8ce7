package orderflow.naive.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import orderflow.naive.NaiveSight;

/**
 * What the alerts of a replay were worth, as figures by name: {@code drops}, {@code all_alerts.precision}, {@code
 * red_burst critical.move_5m.bps.median_interval.0}. What cannot be told is not there.
 */
public final class NaiveScore {

    private static final long HALF_HOUR = 30 * 60_000;
    private static final int DRAWS = 1_000;

    private final NaiveTape tape;
    private final List<LocalDate> dates;
    private final Map<NaiveDay, List<NaiveDrop>> drops = new IdentityHashMap<>();
    private final Map<NaiveMoments.Moment, Map<String, Double>> moves = new HashMap<>();
    private final List<NaiveDrop> countedDrops = new ArrayList<>();
    private final long reaction;
    private final long seed;
    private final Map<String, Double> figures = new TreeMap<>();

    private NaiveScore(List<NaiveSight> sights, long reaction, BigDecimal dropBps, long seed) {
        this.tape = new NaiveTape(sights);
        this.reaction = reaction;
        this.seed = seed;
        TreeSet<LocalDate> seen = new TreeSet<>();
        for (NaiveDay day : tape.days()) {
            seen.add(day.date);
            drops.put(day, NaiveDrop.of(day, dropBps));
            drops.get(day).stream().filter(NaiveDrop::counts).forEach(countedDrops::add);
        }
        this.dates = List.copyOf(seen);
    }

    /**
     * The figures.
     *
     * @param lines alerts and exit signals as JSON
     */
    public static Map<String, Double> figures(
            List<NaiveSight> sights, List<String> lines, long reaction, BigDecimal dropBps, long seed) {
        NaiveScore score = new NaiveScore(sights, reaction, dropBps, seed);
        score.coverage();
        List<NaiveMark> marks = lines.stream().map(NaiveMark::of).toList();
        score.group("all_alerts", marks, mark -> !mark.exit());
        score.group("all_exit_signals", marks, NaiveMark::exit);
        for (String kind : new TreeSet<>(marks.stream().map(NaiveMark::kind).toList())) {
            score.group(kind, marks, mark -> mark.kind().equals(kind));
        }
        return score.figures;
    }

    List<LocalDate> dates() {
        return dates;
    }

    /** The moves after a moment; remembered, since the kinds of alerts share many random moments. */
    Map<String, Double> moves(NaiveMoments.Moment moment) {
        return moves.computeIfAbsent(moment, one -> NaiveMoments.movesAfter(one.day(), one.time() + reaction));
    }

    List<NaiveDrop> drops(NaiveDay day) {
        return drops.get(day);
    }

    List<NaiveDrop> countedDrops() {
        return countedDrops;
    }

    private void coverage() {
        figures.put("sessions", (double) dates.size());
        figures.put("symbols", (double)
                tape.days().stream().map(day -> day.symbol).distinct().count());
        figures.put("symbol_sessions", (double) tape.days().size());
        figures.put(
                "seen_ms",
                tape.days().stream().mapToDouble(day -> day.end - day.first()).sum());
        figures.put(
                "left_out_ms",
                tape.days().stream()
                        .mapToDouble(day -> day.end
                                - day.first()
                                - day.decided().stream()
                                        .mapToLong(one -> one.to() - one.from())
                                        .sum())
                        .sum());
        figures.put("drops", (double) countedDrops.size());
        double all = drops.values().stream().mapToInt(List::size).sum();
        figures.put("undecided_drops", all - countedDrops.size());
    }

    private void group(String name, List<NaiveMark> all, Predicate<NaiveMark> chosen) {
        List<NaiveMark> marks = all.stream().filter(chosen).toList();
        NaiveMoments real = new NaiveMoments(this);
        real.addSet(marks.stream()
                .map(mark -> new NaiveMoments.Moment(dayOf(mark), mark.time()))
                .toList());
        NaiveMoments random = new NaiveMoments(this);
        int sets = draw(marks, random);
        Map<String, Double> found =
                new NaiveFigures(real, random, sets, tape.days().size(), countedDrops.size(), dates.size(), seed).all();
        found.put("number", (double) marks.size());
        found.forEach((figure, value) -> figures.put(name + "." + figure, value));
    }

    /** Sets with a moment for each mark, of the same symbol and half hour, until there are a thousand moments. */
    private int draw(List<NaiveMark> marks, NaiveMoments random) {
        List<List<NaiveMoments.Moment>> starts = new ArrayList<>();
        List<List<Long>> lengths = new ArrayList<>();
        for (NaiveMark mark : marks) {
            NaiveDay own = dayOf(mark);
            if (own == null) {
                continue;
            }
            List<NaiveMoments.Moment> from = new ArrayList<>();
            List<Long> length = new ArrayList<>();
            long halfHour = (mark.time() - own.midnight) / HALF_HOUR;
            tape.days().stream().filter(day -> day.symbol.equals(mark.symbol())).forEach(day -> {
                long begin = day.midnight + halfHour * HALF_HOUR;
                for (NaiveDay.Stretch one : day.decided()) {
                    long start = Math.max(begin, one.from());
                    long stop = Math.min(begin + HALF_HOUR, one.to());
                    if (start < stop) {
                        from.add(new NaiveMoments.Moment(day, start));
                        length.add(stop - start);
                    }
                }
            });
            if (!from.isEmpty()) {
                starts.add(from);
                lengths.add(length);
            }
        }
        return starts.isEmpty() ? 0 : drawSets(starts, lengths, random);
    }

    private int drawSets(List<List<NaiveMoments.Moment>> starts, List<List<Long>> lengths, NaiveMoments random) {
        SplittableRandom numbers = new SplittableRandom(seed);
        int sets = (int) Math.ceil((double) DRAWS / starts.size());
        for (int set = 0; set < sets; set++) {
            List<NaiveMoments.Moment> moments = new ArrayList<>();
            for (int mark = 0; mark < starts.size(); mark++) {
                long total =
                        lengths.get(mark).stream().mapToLong(Long::longValue).sum();
                long offset = numbers.nextLong(total);
                int piece = 0;
                while (offset >= lengths.get(mark).get(piece)) {
                    offset -= lengths.get(mark).get(piece++);
                }
                NaiveMoments.Moment start = starts.get(mark).get(piece);
                moments.add(new NaiveMoments.Moment(start.day(), start.time() + offset));
            }
            random.addSet(moments);
        }
        return sets;
    }

    private NaiveDay dayOf(NaiveMark mark) {
        return tape.days().stream()
                .filter(day -> day.symbol.equals(mark.symbol()) && day.date.equals(NaiveDay.dateOf(mark.time())))
                .findFirst()
                .orElse(null);
    }
}
