package orderflow.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what a replay says, numbers it, and writes it as JSON. */
final class NaiveOutput {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(NaiveTape.NEW_YORK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> rejections = new TreeMap<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();

    void reject(String code, int count) {
        if (count > 0) {
            rejections.merge(code, count, Integer::sum);
        }
    }

    void passOver(String reason) {
        passedOver.merge(reason, 1, Integer::sum);
    }

    /** Writes a line and returns its id; {@code rest} are the JSON members between symbol and time. */
    String write(String event, String symbol, long time, String rest) {
        String day = symbol + "-" + DAY.format(Instant.ofEpochMilli(time));
        String id = day + "-" + numbers.merge(day, 1, Integer::sum);
        lines.add("{\"schema\":1,\"event\":\"order_flow." + event + "\",\"id\":\"" + id + "\",\"symbol\":\"" + symbol
                + "\"," + rest + ",\"timestamp_utc\":\"" + TIME.format(Instant.ofEpochMilli(time)) + "\"}");
        return id;
    }

    NaiveResult result() {
        return new NaiveResult(lines, rejections, passedOver);
    }

    /** A number as short as it can be. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A price with two decimals, or as many more as it needs. */
    static String price(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
    }
}
