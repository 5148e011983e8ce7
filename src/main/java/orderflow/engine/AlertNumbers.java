package orderflow.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Numbers the alerts and exit signals of one symbol from 1 on each UTC day. */
final class AlertNumbers {

    private final String symbol;
    private final Map<String, Integer> lastByDay = new HashMap<>();

    AlertNumbers(String symbol) {
        this.symbol = symbol;
    }

    /** The next id: {@code AAPL-20240115-1}. */
    String next(long timeMillis) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                Instant.ofEpochMilli(timeMillis).atZone(ZoneOffset.UTC).toLocalDate());
        return symbol + '-' + day + '-' + lastByDay.merge(day, 1, Integer::sum);
    }
}
