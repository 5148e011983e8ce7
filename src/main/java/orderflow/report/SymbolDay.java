package orderflow.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;
import orderflow.market.TradingSession;

/** What was seen of one symbol on one day in New York. Not thread-safe. */
final class SymbolDay {

    private final Key key;
    private final PriceSeries prices = new PriceSeries();
    private final MinuteSeries minutes;
    private final SoldSeries sold;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<RejectionCode, Long> rejected = new EnumMap<>(RejectionCode.class);
    private final Map<Relevance, Long> passedOver = new EnumMap<>(Relevance.class);
    private DepthSeries depth;
    private long trades;
    private long quotes;

    /** Which symbol, and from which millisecond to which, the last excluded. */
    record Key(String symbol, LocalDate day, long startMillis, long endMillis) {

        static Key of(String symbol, long timeMillis) {
            LocalDate day = Instant.ofEpochMilli(timeMillis)
                    .atZone(TradingSession.NEW_YORK)
                    .toLocalDate();
            return new Key(symbol, day, midnight(day), midnight(day.plusDays(1)));
        }

        boolean contains(long timeMillis) {
            return timeMillis >= startMillis && timeMillis < endMillis;
        }

        private static long midnight(LocalDate day) {
            return day.atStartOfDay(TradingSession.NEW_YORK).toInstant().toEpochMilli();
        }
    }

    SymbolDay(Key key, MinuteSeries minutes, SoldSeries sold) {
        this.key = key;
        this.minutes = minutes;
        this.sold = sold;
    }

    Key key() {
        return key;
    }

    PriceSeries prices() {
        return prices;
    }

    MinuteSeries minutes() {
        return minutes;
    }

    /** What was sold in 30 s; nothing under rules that do not look at it. */
    SoldSeries sold() {
        return sold;
    }

    /** The book; null while the day has had none. */
    DepthSeries depth() {
        return depth;
    }

    /** The book, from now on in stretches of so many milliseconds where it had none. */
    DepthSeries depth(long widthMillis) {
        if (depth == null) {
            depth = new DepthSeries(widthMillis);
        }
        return depth;
    }

    /** Alerts and exit signals, in their order. */
    List<Mark> marks() {
        return marks;
    }

    Map<RejectionCode, Long> rejected() {
        return rejected;
    }

    Map<Relevance, Long> passedOver() {
        return passedOver;
    }

    /** Used trades. */
    long trades() {
        return trades;
    }

    /** Quotes and books that were used. */
    long quotes() {
        return quotes;
    }

    void countTrade() {
        trades++;
    }

    void countQuote() {
        quotes++;
    }

    void reject(RejectionCode code) {
        rejected.merge(code, 1L, Long::sum);
    }

    void passOver(Relevance reason) {
        passedOver.merge(reason, 1L, Long::sum);
    }

    void restart() {
        prices.restart();
        minutes.restart();
        if (depth != null) {
            depth.restart();
        }
    }
}
