package orderflow.report;

import java.util.Optional;
import orderflow.event.Aggressor;

/**
 * Volume of one symbol on one day by the minute: how much of it was sold and bought, what the specified rules compare it
 * with, and how many records were rejected.
 *
 * <p>Quantities are in units of {@link orderflow.event.Quantity}. Not thread-safe.
 */
final class MinuteSeries {

    static final int VOLUME = 0;
    static final int SOLD = 1;
    static final int BOUGHT = 2;

    /** Sum of the baselines of the minutes that have one, and how many have. */
    static final int BASELINE = 3;

    static final int BASELINES = 4;
    static final int REJECTED = 5;

    static final long MINUTE_MILLIS = 60_000;

    private static final int COLUMNS = 6;

    private final TimeColumns rows;
    private final Optional<MinuteBaseline> baseline;
    private long minute = Long.MIN_VALUE;

    /** A day of nothing yet, in stretches of so many milliseconds, a multiple of a minute. */
    MinuteSeries(ReportRules rules, long widthMillis) {
        rows = new TimeColumns(COLUMNS, widthMillis);
        baseline = rules instanceof ReportRules.SpecifiedRules specified
                ? Optional.of(new MinuteBaseline(specified))
                : Optional.empty();
    }

    TimeColumns rows() {
        return rows;
    }

    /** Takes a used trade. */
    void trade(long timeMillis, long size, Aggressor side) {
        long now = Math.floorDiv(timeMillis, MINUTE_MILLIS);
        if (now != minute) {
            finish();
            minute = now;
            baseline.ifPresent(its -> its.moveTo(now));
        }
        baseline.ifPresent(its -> its.add(timeMillis, size));
        int row = rows.row(timeMillis);
        rows.add(VOLUME, row, size);
        if (side == Aggressor.SELL) {
            rows.add(SOLD, row, size);
        } else if (side == Aggressor.BUY) {
            rows.add(BOUGHT, row, size);
        }
    }

    /** Counts a rejected record. */
    void rejected(long timeMillis) {
        rows.add(REJECTED, rows.row(timeMillis), 1);
    }

    /** What was learnt is forgotten. */
    void restart() {
        baseline.ifPresent(MinuteBaseline::restart);
    }

    /** Compares the last minute with what was before it, when there is nothing more to come of it. */
    void finish() {
        long perMinute = minute == Long.MIN_VALUE
                ? MinuteBaseline.NONE
                : baseline.map(MinuteBaseline::perMinute).orElse(MinuteBaseline.NONE);
        if (perMinute != MinuteBaseline.NONE) {
            int row = rows.row(minute * MINUTE_MILLIS);
            rows.add(BASELINE, row, perMinute);
            rows.add(BASELINES, row, 1);
        }
    }

    /** Makes each stretch so many times as wide. */
    void widen(int times) {
        rows.widen(times, (row, into) -> {
            for (int column = 0; column < COLUMNS; column++) {
                rows.add(column, into, rows.get(column, row));
            }
        });
    }
}
