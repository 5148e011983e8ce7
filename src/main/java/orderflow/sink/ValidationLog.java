package orderflow.sink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import orderflow.event.MarketEvent;
import orderflow.fault.RejectionCode;

/**
 * Turns a flood of rejected records into a few lines: of each code, symbol and file the 1st, 10th, 100th and so on is
 * reported, with the count so far, and at the end the total where it was not.
 *
 * <p>At most {@value #MAX_KINDS} kinds are told apart; behind them the symbol no longer counts. A record without a time
 * is taken to be as late as what came before it, or, before anything had a time, as what first has one: until then such
 * reports wait. For one thread.
 */
public final class ValidationLog {

    private static final int MAX_KINDS = 10_000;
    private static final int STEP = 10;

    private final Consumer<ValidationError> out;
    private final Map<Kind, Tally> tallies = new LinkedHashMap<>();
    private final List<ValidationError> untimed = new ArrayList<>();
    private long latestMillis = MarketEvent.NO_TIME;

    /** A log with nothing counted. */
    public ValidationLog(Consumer<ValidationError> out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /** Says what time it is among the records: that of the latest event or, where none has come, of the clock. */
    public void timeIs(long millis) {
        latestMillis = millis;
        untimed.forEach(error -> out.accept(error.at(millis)));
        untimed.clear();
    }

    /**
     * Counts a record, and reports it when its turn has come.
     *
     * @param symbol empty where it could not be read
     * @param file empty where the record came from none
     * @param line counted from 1
     * @param timeMillis event time, or {@link MarketEvent#NO_TIME} where it could not be read: the latest known is
     *     taken then
     */
    public void onRejected(RejectionCode code, String symbol, String file, long line, String message, long timeMillis) {
        if (timeMillis != MarketEvent.NO_TIME) {
            timeIs(timeMillis);
        }
        Kind kind = new Kind(code, symbol, file);
        if (tallies.size() >= MAX_KINDS && !tallies.containsKey(kind)) {
            kind = new Kind(code, "", file);
        }
        String place = file.isEmpty() ? "" : file + ":" + line;
        Tally tally = tallies.computeIfAbsent(kind, added -> new Tally(latestMillis));
        tally.add(place, message, latestMillis);
        if (tally.count == tally.nextReport) {
            tally.nextReport *= STEP;
            report(kind, tally);
        }
    }

    /**
     * Reports the totals that were not yet reported; called once, at the end of the run.
     *
     * @param nowMillis taken as the time of all records where none had one
     */
    public void finish(long nowMillis) {
        if (latestMillis == MarketEvent.NO_TIME) {
            timeIs(nowMillis);
        }
        tallies.forEach((kind, tally) -> {
            if (tally.count != tally.reported) {
                report(kind, tally);
            }
        });
    }

    private void report(Kind kind, Tally tally) {
        tally.reported = tally.count;
        ValidationError error = new ValidationError(
                kind.code, kind.symbol, tally.place, tally.message, tally.count, tally.firstMillis, tally.lastMillis);
        if (latestMillis == MarketEvent.NO_TIME) {
            untimed.add(error);
        } else {
            out.accept(error.at(latestMillis));
        }
    }

    private record Kind(RejectionCode code, String symbol, String file) {}

    /** What is known of one kind: how many, and the latest of them. */
    private static final class Tally {

        private final long firstMillis;
        private long count;
        private long reported;
        private long nextReport = 1;
        private String place;
        private String message;
        private long lastMillis;

        Tally(long firstMillis) {
            this.firstMillis = firstMillis;
        }

        void add(String place, String message, long millis) {
            count++;
            this.place = place;
            this.message = message;
            lastMillis = millis;
        }
    }
}
