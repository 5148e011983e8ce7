package orderflow.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Intervals by the bootstrap over whole sessions: alerts of one day are alike, so days are drawn and not alerts.
 *
 * <p>Each resampling draws as many sessions as there are, with replacement, and takes the figure over all their values;
 * one without a value is passed over. The interval is the middle 95 % of these figures. Source: Efron and Tibshirani,
 * "An Introduction to the Bootstrap" (1993), chapters 13 and 8 for grouped data. Immutable.
 */
final class SessionResampling {

    private static final double TAIL = 0.025;

    private final int[][] timesDrawn;

    SessionResampling(int sessions, ScoreSettings settings) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        timesDrawn = new int[sessions < Score.LEAST_SESSIONS ? 0 : settings.resamples()][sessions];
        for (int[] times : timesDrawn) {
            for (int i = 0; i < sessions; i++) {
                times[random.nextInt(sessions)]++;
            }
        }
    }

    /** The interval of the mean. */
    Optional<Interval> mean(Values values) {
        if (isTooFew(values)) {
            return Optional.empty();
        }
        double[] sums = new double[timesDrawn[0].length];
        long[] counts = new long[sums.length];
        for (int i = 0; i < values.size(); i++) {
            sums[values.session(i)] += values.value(i);
            counts[values.session(i)]++;
        }
        double[] means = new double[timesDrawn.length];
        int known = 0;
        for (int[] times : timesDrawn) {
            double sum = 0;
            long count = 0;
            for (int session = 0; session < times.length; session++) {
                sum += times[session] * sums[session];
                count += times[session] * counts[session];
            }
            if (count > 0) {
                means[known++] = sum / count;
            }
        }
        return middle(means, known);
    }

    /** The interval of the median; sorts the values. */
    Optional<Interval> median(Values values) {
        if (isTooFew(values)) {
            return Optional.empty();
        }
        values.sort();
        double[] medians = new double[timesDrawn.length];
        int known = 0;
        for (int[] times : timesDrawn) {
            long count = 0;
            for (int i = 0; i < values.size(); i++) {
                count += times[values.session(i)];
            }
            if (count > 0) {
                medians[known++] = (at((count - 1) / 2, values, times) + at(count / 2, values, times)) / 2;
            }
        }
        return middle(medians, known);
    }

    /** The value with so many before it among the sorted ones, each as often as its session was drawn. */
    private static double at(long rank, Values sorted, int[] times) {
        long before = 0;
        int index = 0;
        while (before + times[sorted.session(index)] <= rank) {
            before += times[sorted.session(index)];
            index++;
        }
        return sorted.value(index);
    }

    private boolean isTooFew(Values values) {
        return timesDrawn.length == 0
                || IntStream.range(0, values.size())
                                .map(values::session)
                                .distinct()
                                .count()
                        < Score.LEAST_SESSIONS;
    }

    private static Optional<Interval> middle(double[] figures, int known) {
        double[] sorted = Arrays.copyOf(figures, known);
        Arrays.sort(sorted);
        return Optional.of(new Interval(
                sorted[(int) Math.floor(TAIL * known)], sorted[(int) Math.ceil((1 - TAIL) * known) - 1]));
    }
}
