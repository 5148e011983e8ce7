package orderflow.detect.rarity;

import orderflow.alert.Severity;

/**
 * Which rarities are worth an alert, and which are critical.
 *
 * <pre>
 * first    = regular session, record, rarity >= warm-up
 * rare     = rarity >= rare minutes, or first
 * critical = rarity >= 2 x rare minutes, or first
 * </pre>
 */
final class RarityGrade {

    private final int rareMinutes;
    private final int warmupMinutes;

    RarityGrade(RaritySettings settings) {
        this.rareMinutes = settings.rareMinutes();
        this.warmupMinutes = settings.warmupMinutes();
    }

    /** True when the present value of the stream is rare. */
    boolean isRare(RaritySeries series) {
        // The warm-up is the least of all limits, and nearly every value is below it.
        return series.reaches(warmupMinutes) && (series.minutes() >= rareMinutes || isFirst(series));
    }

    /** The severity of a rare value. */
    Severity severity(RaritySeries series) {
        return series.minutes() >= 2 * rareMinutes || isFirst(series) ? Severity.CRITICAL : Severity.WARNING;
    }

    private boolean isFirst(RaritySeries series) {
        return series.isRecord() && series.isRegular() && series.minutes() >= warmupMinutes;
    }
}
