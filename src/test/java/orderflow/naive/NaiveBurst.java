package orderflow.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The red burst of one symbol, and the used trades it is measured on. */
final class NaiveBurst {

    /** What an alert says, rounded for it. */
    record Figures(BigDecimal volumeRatio, BigDecimal sellRatio, BigDecimal volume, BigDecimal baseline) {}

    private static final BigDecimal MINUTE = new BigDecimal(60_000);

    private final NaiveSettings settings;
    private NaiveTape tape = new NaiveTape();
    private String underWay = "none";
    private Figures figures;

    NaiveBurst(NaiveSettings settings) {
        this.settings = settings;
    }

    /** Adds a used trade; a new session, or more than a minute of silence, ends what was under way. */
    void add(long time, BigDecimal size, boolean sell) {
        if (!tape.isEmpty() && !NaiveTape.session(tape.lastTime()).equals(NaiveTape.session(time))) {
            tape = new NaiveTape();
            underWay = "none";
        }
        if (!tape.isEmpty() && time - tape.lastTime() > 60_000) {
            underWay = "none";
        }
        tape.add(time, size, sell);
    }

    /** Decides on the trade just added: the severity to alert with, or null. */
    String decide(long time) {
        BigDecimal now = tape.volume(time - 60_000, time);
        BigDecimal sold = tape.sold(time - 60_000, time);
        BigDecimal before = tape.volume(time - 360_000, time - 60_000);
        long coverage = Math.min(300_000, time - 60_000 - tape.firstTime());
        if (coverage < settings.millis("baseline_warmup_seconds") || before.signum() == 0) {
            return null;
        }
        // The baseline is perMinute / coverage shares a minute, kept apart so that nothing is rounded.
        BigDecimal length = new BigDecimal(coverage);
        BigDecimal least = settings.number("min_burst_volume")
                .multiply(new BigDecimal("0.5"))
                .multiply(length);
        BigDecimal perMinute = before.multiply(MINUTE).max(least);
        BigDecimal scaledNow = now.multiply(length);
        BigDecimal spike = settings.number("volume_spike_threshold");
        if (scaledNow
                        .multiply(new BigDecimal(3))
                        .compareTo(perMinute.multiply(spike).multiply(new BigDecimal(2)))
                < 0) {
            underWay = "none";
        }
        boolean burst = scaledNow.compareTo(perMinute.multiply(spike)) >= 0
                && sold.compareTo(now.multiply(settings.number("sell_ratio_threshold"))) >= 0
                && now.compareTo(settings.number("min_burst_volume")) >= 0;
        boolean critical = scaledNow.compareTo(perMinute.multiply(settings.number("red_burst_threshold"))) >= 0;
        String severity = critical ? "critical" : "warning";
        if (!burst || underWay.equals(severity) || underWay.equals("critical")) {
            return null;
        }
        underWay = severity;
        figures = new Figures(
                scaledNow.divide(perMinute, 4, RoundingMode.HALF_UP),
                sold.divide(now, 4, RoundingMode.HALF_UP),
                now,
                perMinute.divide(length, 0, RoundingMode.HALF_UP));
        return severity;
    }

    /** The figures behind the last alert. */
    Figures figures() {
        return figures;
    }
}
