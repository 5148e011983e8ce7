package orderflow.feed.polygon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds symbols whose trades do not come although there are some.
 *
 * <p>A symbol without a trade for a while is no sign: a thin stock trades every ten minutes. So REST is asked for its
 * last trade. One that is newer than the last seen is remembered until it is so old that the stream must have brought
 * it, since the last trade of a busy stock is always a young one; what counts is that it has not come by then. How long
 * a symbol may be without a trade until REST is asked depends on its own pace. When no symbol at all has had a trade for
 * a while, those that traded last are asked for in turn. For the session's thread; all times are feed time less the
 * feed's own delay.
 */
final class MuteWatch {

    /** So many times its usual time between two trades, a symbol may be without one. */
    private static final int USUAL_GAPS = 20;

    /** When the whole feed is quiet so many symbols are asked for, which were the last to trade. */
    private static final int COMPARED = 3;

    /** Of the calls that the rate allows, a quiet feed takes one in so many. */
    private static final int SHARE_OF_CALLS = 5;

    /** In so long the engine has looked at what it took last. */
    private static final long HANDLED_NANOS = 200_000_000;

    private final SessionSettings settings;
    private final LastSeen seen;
    private final Map<String, Long> nextAskMillis = new HashMap<>();
    /** Trades that REST knows and the stream has not brought so far. */
    private final Map<String, Long> witnesses = new HashMap<>();
    /** When REST had no newer trade of a symbol. */
    private final Map<String, Long> completeMillis = new HashMap<>();

    /** Since when, by this machine's clock, such a trade is overdue. */
    private final Map<String, Long> overdueNanos = new HashMap<>();

    private String asking = "";
    private long askedMillis;
    private long nextQuietAskMillis = Long.MIN_VALUE;
    private int turn;

    MuteWatch(SessionSettings settings, LastSeen seen) {
        this.settings = settings;
        this.seen = seen;
    }

    /**
     * The next symbol to ask REST for; one at a time.
     *
     * @param sinceMillis from when on trades were streamed
     * @param delayMillis the feed's own delay
     */
    Optional<String> toAsk(List<String> symbols, long sinceMillis, long nowMillis, long delayMillis) {
        if (!asking.isEmpty()) {
            return Optional.empty();
        }
        long traded = seen.tradeArrivalMillis() - delayMillis;
        long quietMillis = nowMillis - Math.max(sinceMillis, Math.max(traded, Long.MIN_VALUE / 2));
        if (quietMillis >= settings.muteLagMillis() && nowMillis >= nextQuietAskMillis) {
            List<String> compared = lastToTrade(symbols);
            nextQuietAskMillis = nowMillis + settings.muteLagMillis();
            return ask(compared.get(turn++ % compared.size()), nowMillis);
        }
        for (String symbol : symbols) {
            long withoutMillis = nowMillis - last(symbol, sinceMillis);
            boolean due = nowMillis >= nextAskMillis.getOrDefault(symbol, Long.MIN_VALUE);
            if (due && withoutMillis >= patienceMillis(symbol)) {
                nextAskMillis.put(symbol, nowMillis + Math.min(settings.muteMillis(), withoutMillis));
                return ask(symbol, nowMillis);
            }
        }
        return Optional.empty();
    }

    private Optional<String> ask(String symbol, long nowMillis) {
        asking = symbol;
        askedMillis = nowMillis;
        return Optional.of(symbol);
    }

    private List<String> lastToTrade(List<String> symbols) {
        List<String> sorted = new ArrayList<>(symbols);
        sorted.sort(Comparator.comparingLong(seen::tradeMillis).reversed());
        return sorted.subList(0, Math.min(COMPARED, sorted.size()));
    }

    /** How long the symbol may be without a trade. */
    private long patienceMillis(String symbol) {
        double usual = USUAL_GAPS * seen.meanGapMillis(symbol);
        return (long) Math.max(settings.muteLagMillis(), Math.min(settings.muteMillis(), usual))
                + seen.latenessMillis();
    }

    /** Takes the answer to what was asked. */
    void answered(String symbol, Answer<HistoryRecord> answer, long sinceMillis, long nowMillis) {
        asking = "";
        nextQuietAskMillis = Math.max(nextQuietAskMillis, nowMillis + SHARE_OF_CALLS * (nowMillis - askedMillis));
        long newestMillis = answer.toOptional().map(HistoryRecord::timeMillis).orElse(HistoryRecord.NO_TIME);
        if (newestMillis > last(symbol, sinceMillis)) {
            witnesses.merge(symbol, newestMillis, Math::min);
        } else if (answer.failure().isEmpty()) {
            completeMillis.put(symbol, askedMillis);
        }
    }

    /**
     * A symbol whose trades do not come, with the trade that shows it; each answer of REST shows it once.
     *
     * @param drained true where nothing waits for the engine: what it has yet to look at has come
     * @param nanos by a clock that only goes forward
     */
    Optional<Map.Entry<String, Long>> nextMute(long sinceMillis, long nowMillis, boolean drained, long nanos) {
        Iterator<Map.Entry<String, Long>> entries = witnesses.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Long> witness = entries.next();
            String symbol = witness.getKey();
            if (witness.getValue() <= last(symbol, sinceMillis)) {
                entries.remove();
                overdueNanos.remove(symbol);
            } else if (drained && nowMillis - witness.getValue() >= settings.muteLagMillis() + seen.latenessMillis()) {
                Long overdue = overdueNanos.putIfAbsent(symbol, nanos);
                if (overdue != null && nanos - overdue >= HANDLED_NANOS) {
                    entries.remove();
                    overdueNanos.remove(symbol);
                    return Optional.of(Map.entry(symbol, witness.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** Forgets what was found out about a stream that has ended. */
    void restart() {
        witnesses.clear();
        overdueNanos.clear();
    }

    /** The time up to which nothing of a symbol is missing for certain. */
    long completeMillis(String symbol, long sinceMillis) {
        return Math.max(
                last(symbol, sinceMillis), completeMillis.getOrDefault(symbol, Long.MIN_VALUE));
    }

    /** True when a trade came by the stream after a moment. */
    boolean hasSpoken(String symbol, long sinceMillis) {
        return seen.streamedTradeMillis(symbol) >= sinceMillis;
    }

    private long last(String symbol, long sinceMillis) {
        return Math.max(sinceMillis, seen.tradeMillis(symbol));
    }
}
