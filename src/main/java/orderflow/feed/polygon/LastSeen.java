package orderflow.feed.polygon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.MarketEventHandler;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;

/**
 * When each symbol last had a trade and a quote; written by the engine's thread, read by any.
 *
 * <p>A time ahead of its arrival by more than {@value #AHEAD_MILLIS} ms is wrong and does not count.
 */
public final class LastSeen {

    static final long AHEAD_MILLIS = 5_000;

    /** Older than this when it arrives, a record is rejected. */
    static final long STALE_MILLIS = 30_000;

    private static final class Times {
        volatile long tradeMillis = MarketEvent.NO_TIME;
        volatile long streamedTradeMillis = MarketEvent.NO_TIME;
        volatile long quoteMillis = MarketEvent.NO_TIME;
    }

    private final Map<String, Times> bySymbol = new ConcurrentHashMap<>();
    private final Note note = new Note();
    private volatile int staleInARow;

    /** Takes an event that the engine is given. */
    public void saw(MarketEvent event, Receipt receipt) {
        if (receipt.kind() == Receipt.Kind.STREAM && receipt.hasArrival() && !(event instanceof Gap)) {
            boolean stale = receipt.ageMillis(event.timeMillis()) > STALE_MILLIS;
            staleInARow = stale ? Math.min(staleInARow + 1, Integer.MAX_VALUE - 1) : 0;
        }
        if (!receipt.hasArrival() || receipt.ageMillis(event.timeMillis()) >= -AHEAD_MILLIS) {
            note.streamed = receipt.kind() == Receipt.Kind.STREAM;
            event.dispatch(note);
        }
    }

    /** How many records that streamed in a row were too old when they came; 0 when the last one was not. */
    public int staleInARow() {
        return staleInARow;
    }

    /** True once anything came of the symbol. */
    public boolean knows(String symbol) {
        return bySymbol.containsKey(symbol);
    }

    /** Time of the symbol's latest trade in milliseconds, or {@link MarketEvent#NO_TIME}. */
    public long tradeMillis(String symbol) {
        Times times = bySymbol.get(symbol);
        return times == null ? MarketEvent.NO_TIME : times.tradeMillis;
    }

    /** Time of the symbol's latest trade that was not asked for, or {@link MarketEvent#NO_TIME}. */
    public long streamedTradeMillis(String symbol) {
        Times times = bySymbol.get(symbol);
        return times == null ? MarketEvent.NO_TIME : times.streamedTradeMillis;
    }

    /** Time of the symbol's latest quote in milliseconds, or {@link MarketEvent#NO_TIME}. */
    public long quoteMillis(String symbol) {
        Times times = bySymbol.get(symbol);
        return times == null ? MarketEvent.NO_TIME : times.quoteMillis;
    }

    private Times times(String symbol) {
        Times times = bySymbol.get(symbol);
        return times != null ? times : bySymbol.computeIfAbsent(symbol, added -> new Times());
    }

    private final class Note implements MarketEventHandler {
        private boolean streamed;

        @Override
        public void onTrade(Trade trade) {
            Times times = times(trade.symbol());
            if (trade.timeMillis() > times.tradeMillis) {
                times.tradeMillis = trade.timeMillis();
            }
            if (streamed && trade.timeMillis() > times.streamedTradeMillis) {
                times.streamedTradeMillis = trade.timeMillis();
            }
        }

        @Override
        public void onQuote(Quote quote) {
            Times times = times(quote.symbol());
            if (quote.timeMillis() > times.quoteMillis) {
                times.quoteMillis = quote.timeMillis();
            }
        }

        @Override
        public void onBook(BookSnapshot book) {
            times(book.symbol());
        }

        @Override
        public void onHalt(Halt halt) {
            // It is not asked for again.
            times(halt.symbol());
        }

        @Override
        public void onGap(Gap gap) {
            // What was last seen before a gap stays last seen.
        }
    }
}
