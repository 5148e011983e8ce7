package orderflow.feed.polygon;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.MarketEventHandler;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;

/**
 * When each symbol last had a trade and a quote that could be decided on, and what was rejected since; written by the
 * engine's thread, read by any.
 *
 * <p>A record that is rejected for its time, or cannot be read, was not seen: it is to be fetched again, and a symbol
 * that has nothing else is without sight. One that is rejected for what it says (a price of 0, a second time) was seen.
 */
public final class LastSeen {

    /** What a rejection keeps from being used. */
    public enum Kind {
        TRADES,
        QUOTES
    }

    /**
     * Records of one symbol and kind that were rejected in a row, none between them having been used.
     *
     * @param code of the last of them
     * @param reason why it was, and what was sent
     * @param count how many there are
     * @param fromMillis feed time at which the first of them came
     * @param toMillis feed time at which the last of them came
     */
    public record Rejections(RejectionCode code, String reason, int count, long fromMillis, long toMillis) {

        /** True where the record's time was compared with this machine's clock. */
        boolean blamesClock() {
            return switch (code) {
                case TAPE_STALE, TAPE_FUTURE, LEVEL2_STALE, LEVEL2_FUTURE -> true;
                default -> false;
            };
        }

        /** True where it is too old, as everything is of a feed that is late. */
        boolean isStale() {
            return code == RejectionCode.TAPE_STALE || code == RejectionCode.LEVEL2_STALE;
        }
    }

    static final long AHEAD_MILLIS = 5_000;

    /** Older than this when it arrives, a record is rejected. */
    static final long STALE_MILLIS = 30_000;

    /** What is known of the time between two trades is the mean of about so many. */
    private static final int GAPS_IN_MEAN = 16;

    private static final class Times {
        volatile long tradeMillis = MarketEvent.NO_TIME;
        volatile long streamedTradeMillis = MarketEvent.NO_TIME;
        volatile long quoteMillis = MarketEvent.NO_TIME;
        volatile long quoteArrivalMillis = MarketEvent.NO_TIME;
        volatile long haltArrivalMillis = MarketEvent.NO_TIME;
        volatile double meanGapMillis = Double.POSITIVE_INFINITY;
        volatile Rejections rejectedTrades;
        volatile Rejections rejectedQuotes;

        Rejections rejections(Kind kind) {
            return kind == Kind.TRADES ? rejectedTrades : rejectedQuotes;
        }

        void rejections(Kind kind, Rejections run) {
            if (kind == Kind.TRADES) {
                rejectedTrades = run;
            } else {
                rejectedQuotes = run;
            }
        }
    }

    private final Map<String, Times> bySymbol = new ConcurrentHashMap<>();
    /** Of what names no symbol. */
    private final Times unnamed = new Times();

    private final Note note = new Note();
    private volatile int staleInARow;
    private volatile long rejectedByClock;
    private volatile long latenessMillis;
    private volatile long tradeArrivalMillis = MarketEvent.NO_TIME;

    /** Takes an event that the engine has used, or would use but for its time. */
    public void saw(MarketEvent event, Receipt receipt) {
        noteAge(event, receipt);
        note(event, receipt, true);
    }

    /** Takes an event that the engine has rejected. */
    public void rejected(MarketEvent event, Receipt receipt, RejectionCode code) {
        noteAge(event, receipt);
        if (receipt.kind() == Receipt.Kind.STREAM && receipt.hasArrival()) {
            Kind kind = event instanceof Trade ? Kind.TRADES : Kind.QUOTES;
            String reason = code + ": expected " + code.expected() + ", was " + age(receipt, event.timeMillis());
            reject(times(event.symbol()), kind, code, reason, receipt.arrivalMillis());
            if (times(event.symbol()).rejections(kind).blamesClock()) {
                // Written by one thread alone.
                rejectedByClock = rejectedByClock + 1;
            }
        }
        note(event, receipt, false);
    }

    /**
     * Takes a record of the stream that cannot be read.
     *
     * @param symbol that it names, or empty
     * @param kind of event, {@code T} or another
     * @param reason what is wrong and what was sent
     * @param nowMillis feed time
     */
    public void malformed(String symbol, String kind, String reason, long nowMillis) {
        Times times = symbol.isEmpty() ? unnamed : times(symbol);
        boolean quotes = kind.equals("Q") || kind.equals("L2");
        reject(times, quotes ? Kind.QUOTES : Kind.TRADES, RejectionCode.MALFORMED, reason, nowMillis);
    }

    private static void reject(Times times, Kind kind, RejectionCode code, String reason, long nowMillis) {
        Rejections before = times.rejections(kind);
        int count = before == null ? 1 : Math.min(before.count(), Integer.MAX_VALUE - 1) + 1;
        long fromMillis = before == null ? nowMillis : before.fromMillis();
        times.rejections(kind, new Rejections(code, reason, count, fromMillis, nowMillis));
    }

    private static String age(Receipt receipt, long timeMillis) {
        long ageMillis = receipt.ageMillis(timeMillis);
        return "one " + Math.abs(ageMillis) / 1_000 + " s " + (ageMillis < 0 ? "ahead of" : "before") + " its arrival";
    }

    private void noteAge(MarketEvent event, Receipt receipt) {
        if (receipt.kind() == Receipt.Kind.STREAM && receipt.hasArrival() && !(event instanceof Gap)) {
            long ageMillis = receipt.ageMillis(event.timeMillis());
            staleInARow = ageMillis > STALE_MILLIS ? Math.min(staleInARow + 1, Integer.MAX_VALUE - 1) : 0;
            latenessMillis = Math.max(0, Math.min(STALE_MILLIS, ageMillis));
        }
    }

    private void note(MarketEvent event, Receipt receipt, boolean used) {
        boolean streamed = receipt.kind() == Receipt.Kind.STREAM;
        long ageMillis = receipt.hasArrival() ? receipt.ageMillis(event.timeMillis()) : 0;
        if (ageMillis >= -AHEAD_MILLIS && !(streamed && ageMillis > STALE_MILLIS)) {
            note.streamed = streamed;
            note.used = used;
            note.arrivalMillis = receipt.arrivalMillis();
            event.dispatch(note);
        }
    }

    /** How many records that streamed in a row were too old when they came; 0 when the last one was not. */
    public int staleInARow() {
        return staleInARow;
    }

    /** How many records were rejected for their time so far. */
    long rejectedByClock() {
        return rejectedByClock;
    }

    /** Age at its arrival of the last record that streamed, 0 to {@value #STALE_MILLIS} ms. */
    long latenessMillis() {
        return latenessMillis;
    }

    /** When the last trade of any symbol streamed, in feed time, or {@link MarketEvent#NO_TIME}. */
    long tradeArrivalMillis() {
        return tradeArrivalMillis;
    }

    /** What was rejected of a symbol since it last had something of that kind that was used. */
    Optional<Rejections> rejections(String symbol, Kind kind) {
        Times times = bySymbol.get(symbol);
        return times == null ? Optional.empty() : Optional.ofNullable(times.rejections(kind));
    }

    /** What could not be read and named no symbol, since anything was used. */
    Optional<Rejections> rejectionsOfNoSymbol() {
        return Optional.ofNullable(unnamed.rejectedTrades);
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

    /** Mean time between the last trades of the symbol that streamed, in ms; without end where there were none. */
    double meanGapMillis(String symbol) {
        Times times = bySymbol.get(symbol);
        return times == null ? Double.POSITIVE_INFINITY : times.meanGapMillis;
    }

    /** Time of the symbol's latest quote in milliseconds, or {@link MarketEvent#NO_TIME}. */
    public long quoteMillis(String symbol) {
        Times times = bySymbol.get(symbol);
        return times == null ? MarketEvent.NO_TIME : times.quoteMillis;
    }

    /** True once a record of a topic has streamed since a time, whether or not the topic was confirmed. */
    boolean streams(Topic topic, long sinceMillis) {
        Times times = bySymbol.get(topic.symbol());
        return times != null
                && switch (topic.kind()) {
                    case T -> times.streamedTradeMillis >= sinceMillis;
                    case Q -> times.quoteArrivalMillis >= sinceMillis;
                    case LULD -> times.haltArrivalMillis >= sinceMillis;
                };
    }

    private Times times(String symbol) {
        Times times = bySymbol.get(symbol);
        return times != null ? times : bySymbol.computeIfAbsent(symbol, added -> new Times());
    }

    private final class Note implements MarketEventHandler {
        private boolean streamed;
        private boolean used;
        private long arrivalMillis;

        @Override
        public void onTrade(Trade trade) {
            Times times = times(trade.symbol());
            long timeMillis = trade.timeMillis();
            if (timeMillis > times.tradeMillis) {
                times.tradeMillis = timeMillis;
            }
            if (streamed) {
                streamed(times, timeMillis);
            }
            endRejections(times, Kind.TRADES);
        }

        private void streamed(Times times, long timeMillis) {
            long before = times.streamedTradeMillis;
            if (before != MarketEvent.NO_TIME && timeMillis >= before) {
                double mean = times.meanGapMillis;
                double gap = (double) timeMillis - before;
                times.meanGapMillis =
                        mean == Double.POSITIVE_INFINITY ? gap : mean + (gap - mean) / GAPS_IN_MEAN;
            }
            if (timeMillis > before) {
                times.streamedTradeMillis = timeMillis;
            }
            if (arrivalMillis != MarketEvent.NO_TIME) {
                tradeArrivalMillis = arrivalMillis;
            }
        }

        @Override
        public void onQuote(Quote quote) {
            Times times = times(quote.symbol());
            if (quote.timeMillis() > times.quoteMillis) {
                times.quoteMillis = quote.timeMillis();
            }
            if (streamed) {
                times.quoteArrivalMillis = arrivalMillis;
            }
            endRejections(times, Kind.QUOTES);
        }

        @Override
        public void onBook(BookSnapshot book) {
            endRejections(times(book.symbol()), Kind.QUOTES);
        }

        @Override
        public void onHalt(Halt halt) {
            // It is not asked for again.
            Times times = times(halt.symbol());
            if (streamed) {
                times.haltArrivalMillis = arrivalMillis;
            }
        }

        @Override
        public void onGap(Gap gap) {
            // What was last seen before a gap stays last seen.
        }

        /** What REST has does not show that the stream's records can be used again. */
        private void endRejections(Times times, Kind kind) {
            if (used && streamed) {
                if (times.rejections(kind) != null) {
                    times.rejections(kind, null);
                }
                if (unnamed.rejectedTrades != null) {
                    unnamed.rejectedTrades = null;
                }
            }
        }
    }
}
