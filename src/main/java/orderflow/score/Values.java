package orderflow.score;

import java.util.Arrays;
import java.util.OptionalDouble;

/** A growing list of values, each of a session, known by its place among the sessions. For one thread. */
final class Values {

    private double[] values = new double[16];
    private int[] sessions = new int[16];
    private int size;

    void add(double value, int session) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            sessions = Arrays.copyOf(sessions, 2 * size);
        }
        values[size] = value;
        sessions[size] = session;
        size++;
    }

    int size() {
        return size;
    }

    double value(int index) {
        return values[index];
    }

    int session(int index) {
        return sessions[index];
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        return sum;
    }

    OptionalDouble mean() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum() / size);
    }

    /** The middle value, or the mean of the two in the middle. */
    OptionalDouble median() {
        if (size == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return OptionalDouble.of((sorted[(size - 1) / 2] + sorted[size / 2]) / 2);
    }

    /** Sorts by value; the order of equal ones is not defined and does not matter. */
    void sort() {
        Integer[] order = new Integer[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        double[] before = Arrays.copyOf(values, size);
        int[] sessionsBefore = Arrays.copyOf(sessions, size);
        Arrays.sort(order, (one, other) -> Double.compare(before[one], before[other]));
        for (int i = 0; i < size; i++) {
            values[i] = before[order[i]];
            sessions[i] = sessionsBefore[order[i]];
        }
    }
}
