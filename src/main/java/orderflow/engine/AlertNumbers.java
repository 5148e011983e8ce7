package orderflow.engine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import orderflow.market.TradingSession;

/** Numbers the alerts and exit signals of one symbol from 1 on each New York day. */
final class AlertNumbers {

    /** The part of an id that a day's alerts share, and the last number given. */
    private static final class Day {
        private final String prefix;
        private int last;

        Day(String symbol, long epochDay) {
            prefix = symbol + '-' + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofEpochDay(epochDay)) + '-';
        }
    }

    private final String symbol;
    private final Map<Long, Day> days = new HashMap<>();

    AlertNumbers(String symbol) {
        this.symbol = symbol;
    }

    /** The next id: {@code AAPL-20240115-1}. */
    String next(long timeMillis) {
        long epochDay = TradingSession.dayOf(timeMillis).toEpochDay();
        Day day = days.computeIfAbsent(epochDay, number -> new Day(symbol, number));
        return day.prefix + ++day.last;
    }
}
