package orderflow.feed.polygon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds symbols whose trades do not come although there are some.
 *
 * <p>A symbol without a trade for a while is no sign: a thin stock trades every ten minutes. So REST is asked for its
 * last trade, and only one that is newer than the last seen, and old enough that it should have come, counts. For the
 * session's thread.
 */
final class MuteWatch {

    private final SessionSettings settings;
    private final LastSeen seen;
    private final Map<String, Long> nextAskMillis = new HashMap<>();
    private String asking = "";

    MuteWatch(SessionSettings settings, LastSeen seen) {
        this.settings = settings;
        this.seen = seen;
    }

    /** The next symbol to ask REST for; one at a time, and each once in the time it may be without a trade. */
    Optional<String> toAsk(List<String> symbols, long sinceMillis, long nowMillis) {
        if (!asking.isEmpty()) {
            return Optional.empty();
        }
        for (String symbol : symbols) {
            long lastMillis = Math.max(sinceMillis, seen.tradeMillis(symbol));
            boolean due = nowMillis >= nextAskMillis.getOrDefault(symbol, Long.MIN_VALUE);
            if (due && nowMillis - lastMillis >= settings.muteMillis()) {
                asking = symbol;
                nextAskMillis.put(symbol, nowMillis + settings.muteMillis());
                return Optional.of(symbol);
            }
        }
        return Optional.empty();
    }

    /**
     * Takes the answer; true when the symbol's trades do not come.
     *
     * @param sinceMillis from when on its trades were streamed
     * @param nowMillis the feed's time less its delay
     */
    boolean isMute(String symbol, Answer<HistoryRecord> answer, long sinceMillis, long nowMillis) {
        asking = "";
        long lastMillis = Math.max(sinceMillis, seen.tradeMillis(symbol));
        long newestMillis = answer.toOptional().map(HistoryRecord::timeMillis).orElse(HistoryRecord.NO_TIME);
        return newestMillis > lastMillis && nowMillis - newestMillis >= settings.muteLagMillis();
    }

    /** True when a trade came by the stream after a moment in feed time. */
    boolean hasSpoken(String symbol, long sinceMillis) {
        return seen.streamedTradeMillis(symbol) >= sinceMillis;
    }
}
