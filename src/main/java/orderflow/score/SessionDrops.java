package orderflow.score;

import java.util.List;
import java.util.function.ToLongFunction;

/** One session and its drops. Immutable. */
final class SessionDrops {

    private final SessionTape tape;
    private final List<Drop> drops;
    private final int firstNumber;
    private final int[] numbers;
    private final int numbered;

    /**
     * The drops of a session.
     *
     * @param firstNumber of its first drop that could be warned of; the others of these follow it
     */
    SessionDrops(SessionTape tape, List<Drop> drops, int firstNumber) {
        this.tape = tape;
        this.drops = List.copyOf(drops);
        this.firstNumber = firstNumber;
        this.numbers = new int[drops.size()];
        int next = firstNumber;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = isDecidable(drops.get(i)) ? next++ : -1;
        }
        this.numbered = next - firstNumber;
    }

    /** Takes a drop that a moment warns of. */
    interface WarnedDrop {
        void warned(int number, long leadMillis);
    }

    SessionTape tape() {
        return tape;
    }

    List<Drop> drops() {
        return drops;
    }

    /** How many of them could be warned of. */
    int numbered() {
        return numbered;
    }

    int nextNumber() {
        return firstNumber + numbered;
    }

    /** True when a drop begins within five minutes of a moment, or is under way and not yet at its low. */
    boolean follows(long millis) {
        int next = firstAfter(millis, Drop::lowMillis);
        return next < drops.size() && drops.get(next).startMillis() <= millis + DropFinder.WITHIN_MILLIS;
    }

    /** Answers with each drop that a moment warns of. */
    void warnedAt(long millis, WarnedDrop warned) {
        for (int i = firstAfter(millis, Drop::halfMillis);
                i < drops.size() && drops.get(i).isWarnedAt(millis);
                i++) {
            if (numbers[i] >= 0) {
                warned.warned(numbers[i], drops.get(i).halfMillis() - millis);
            }
        }
    }

    /** The first drop of which a time, which grows from drop to drop, lies after a moment. */
    private int firstAfter(long millis, ToLongFunction<Drop> time) {
        int low = 0;
        int high = drops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(drops.get(middle)) > millis) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** A drop counts where something could be decided from its start to half of its fall. */
    private boolean isDecidable(Drop drop) {
        return tape.leftOut().stream().noneMatch(span -> span.meets(drop.startMillis(), drop.halfMillis()));
    }
}
