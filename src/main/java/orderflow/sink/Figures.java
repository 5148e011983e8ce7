package orderflow.sink;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers as people read them. */
final class Figures {

    private static final int GROUP = 3;

    private Figures() {}

    /** With a comma between thousands, exact otherwise: {@code 182,400}, {@code 10,000.5}. */
    static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > start; i -= GROUP) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    static String grouped(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /**
     * With so many decimals, the rest cut off: a line must not claim a threshold that was not reached, as {@code 4.0x}
     * would for 3.97.
     */
    static String cut(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.DOWN));
    }

    /** A ratio as a percentage without decimals: {@code 72} for 0.7213. */
    static String percent(BigDecimal ratio) {
        return cut(ratio.movePointRight(2), 0);
    }

    /** {@code 2.1 s}, {@code 12 min 5 s}, {@code 6 h 30 min}. */
    static String duration(Duration duration) {
        if (duration.toMinutes() == 0) {
            return BigDecimal.valueOf(duration.toMillis(), 3).setScale(1, RoundingMode.HALF_UP) + " s";
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : grouped(duration.toHours()) + " h " + duration.toMinutesPart() + " min";
    }
}
