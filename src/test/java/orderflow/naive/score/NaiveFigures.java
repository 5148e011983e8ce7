package orderflow.naive.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/** The figures of real and random moments, by name; what cannot be told is left out. */
final class NaiveFigures {

    private static final int RESAMPLES = 1_000;
    private static final int LEAST_SESSIONS = 5;

    private final Map<String, Double> figures = new TreeMap<>();
    private final NaiveMoments real;
    private final NaiveMoments random;
    private final int sets;
    private final int symbolSessions;
    private final int drops;
    private final int sessions;
    private final long seed;

    NaiveFigures(
            NaiveMoments real, NaiveMoments random, int sets, int symbolSessions, int drops, int sessions, long seed) {
        this.real = real;
        this.random = random;
        this.sets = sets;
        this.symbolSessions = symbolSessions;
        this.drops = drops;
        this.sessions = sessions;
        this.seed = seed;
    }

    Map<String, Double> all() {
        real.moves.forEach((move, values) -> move(move, values, random.moves.get(move)));
        put("random", random.number);
        put("judged", real.followed.size());
        put("not_judged", real.number - real.followed.size());
        put("followed", sum(real.followed));
        put("precision", mean(real.followed));
        interval("precision_interval", real.followed, NaiveFigures::mean);
        put("random_precision", mean(random.followed));
        ratio("precision_lift", mean(real.followed), mean(random.followed));
        put("drops_warned", real.leads.size());
        double recall = drops == 0 ? Double.NaN : (double) real.leads.size() / drops;
        double randomRecall = drops == 0 || sets == 0 ? Double.NaN : (double) random.leads.size() / sets / drops;
        put("recall", recall);
        put("random_recall", randomRecall);
        ratio("recall_lift", recall, randomRecall);
        put("lead_ms", median(real.leads));
        put("random_lead_ms", median(random.leads));
        put("lead_lift_ms", median(real.leads) - median(random.leads));
        double falseAlarms = falseAlarms(real, 1);
        double randomFalseAlarms = falseAlarms(random, sets);
        put("false_alarms", falseAlarms);
        put("random_false_alarms", randomFalseAlarms);
        ratio("false_alarm_lift", falseAlarms, randomFalseAlarms);
        return figures;
    }

    private double falseAlarms(NaiveMoments moments, int times) {
        boolean unknown = moments.followed.isEmpty() && moments.number > 0;
        return unknown || times * symbolSessions == 0
                ? Double.NaN
                : (moments.followed.size() - sum(moments.followed)) / times / symbolSessions;
    }

    private void move(String name, List<NaiveMoments.Value> values, List<NaiveMoments.Value> drawn) {
        put(name + ".known", values.size());
        put(name + ".left_out", real.number - values.size());
        put(name + ".median", median(plain(values)));
        put(name + ".mean", mean(values));
        put(name + ".random_median", median(plain(drawn)));
        put(name + ".random_mean", mean(drawn));
        put(name + ".median_lift", median(plain(values)) - median(plain(drawn)));
        put(name + ".mean_lift", mean(values) - mean(drawn));
        interval(name + ".median_interval", values, chosen -> median(plain(chosen)));
        interval(name + ".mean_interval", values, NaiveFigures::mean);
    }

    /** The middle 95 % of the figure over whole sessions drawn again. */
    private void interval(
            String name, List<NaiveMoments.Value> values, Function<List<NaiveMoments.Value>, Double> figure) {
        if (values.stream().map(NaiveMoments.Value::date).distinct().count() < LEAST_SESSIONS) {
            return;
        }
        SplittableRandom numbers = new SplittableRandom(seed);
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<NaiveMoments.Value> chosen = new ArrayList<>();
            for (int j = 0; j < sessions; j++) {
                int session = numbers.nextInt(sessions);
                values.stream().filter(one -> one.date() == session).forEach(chosen::add);
            }
            if (!chosen.isEmpty()) {
                again.add(figure.apply(chosen));
            }
        }
        again.sort(null);
        put(name + ".0", again.get((int) Math.floor(again.size() * 0.025)));
        put(name + ".1", again.get((int) Math.ceil(again.size() * 0.975) - 1));
    }

    private void ratio(String name, double figure, double random) {
        put(name, random > 0 ? figure / random : Double.NaN);
    }

    private void put(String name, double value) {
        if (!Double.isNaN(value)) {
            figures.put(name, value);
        }
    }

    private static List<Double> plain(List<NaiveMoments.Value> values) {
        return values.stream().map(NaiveMoments.Value::value).toList();
    }

    private static double sum(List<NaiveMoments.Value> values) {
        return values.stream().mapToDouble(NaiveMoments.Value::value).sum();
    }

    private static double mean(List<NaiveMoments.Value> values) {
        return values.isEmpty() ? Double.NaN : sum(values) / values.size();
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size % 2 == 1 ? sorted.get(size / 2) : (sorted.get(size / 2 - 1) + sorted.get(size / 2)) / 2;
    }
}
