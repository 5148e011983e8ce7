package orderflow.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import orderflow.engine.EngineSettings;
import orderflow.event.MarketEvent;
import orderflow.market.TradingSession;

/**
 * Says since when each symbol is known and from when on it is decided on: when its history is there, when a part of the
 * day begins, after a gap, and once more when the decisions begin. For the engine's thread.
 */
final class DecisionStart {

    /** So many symbols of which the same is to be said share a line as become known within so long. */
    private static final long LOOK_MILLIS = 1_000;

    private static final long MINUTE_MILLIS = 60_000;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(TradingSession.NEW_YORK);

    /** Whether it was said that decisions have begun, of what is known since a time. */
    private record Said(long sinceMillis, boolean begun) {}

    private final EngineSettings rules;
    private final ToLongFunction<String> knownSince;
    private final Consumer<String> lines;
    private final Set<String> caughtUp = new HashSet<>();
    private final Map<String, Said> said = new HashMap<>();
    private final TradingSession session = new TradingSession();
    private long lookedMillis = Long.MIN_VALUE;

    /**
     * One that has said nothing.
     *
     * @param knownSince the time since when the engine knows a symbol, or {@link MarketEvent#NO_TIME}
     */
    DecisionStart(EngineSettings rules, ToLongFunction<String> knownSince, Consumer<String> lines) {
        this.rules = rules;
        this.knownSince = knownSince;
        this.lines = lines;
    }

    /** The symbol's history ends: from here on it can be decided on. */
    void caughtUp(String symbol) {
        caughtUp.add(symbol);
    }

    /** Says what is new, but not more often than once a second; the feed's time less its delay. */
    void look(long nowMillis) {
        if (lookedMillis == Long.MIN_VALUE || Math.abs(nowMillis - lookedMillis) >= LOOK_MILLIS) {
            lookNow(nowMillis);
        }
    }

    /** Says what is new. */
    void lookNow(long nowMillis) {
        lookedMillis = nowMillis;
        Map<String, List<String>> symbolsByText = new LinkedHashMap<>();
        caughtUp.stream().sorted().forEach(symbol -> {
            long since = knownSince.applyAsLong(symbol);
            if (since != MarketEvent.NO_TIME) {
                look(symbol, since, nowMillis, symbolsByText);
            }
        });
        symbolsByText.forEach((text, symbols) -> lines.accept(String.join(", ", symbols) + ": " + text));
    }

    private void look(String symbol, long since, long now, Map<String, List<String>> symbolsByText) {
        Said before = said.get(symbol);
        boolean isNew = before == null || before.sinceMillis() != since;
        Moments moments = moments(since);
        boolean begun = now >= moments.firstMillis();
        if (isNew || begun && !before.begun()) {
            said.put(symbol, new Said(since, begun));
            String text = begun ? begun(since, now, moments) : expected(since, moments);
            symbolsByText.computeIfAbsent(text, added -> new ArrayList<>()).add(symbol);
        }
    }

    /**
     * When a symbol is decided on.
     *
     * @param firstMillis from when on anything is
     * @param fullMillis from when on everything is
     * @param edgeMillis when all begins anew
     */
    private record Moments(long firstMillis, long fullMillis, long edgeMillis, boolean sinceOpen) {}

    private Moments moments(long since) {
        session.enter(since);
        boolean sinceOpen = session.isRegular() && since - session.startMillis() < MINUTE_MILLIS;
        if (rules instanceof EngineSettings.RarityRules rarity) {
            long minute = Math.floorDiv(since, MINUTE_MILLIS);
            long full = (minute + rarity.rarity().rareMinutes()) * MINUTE_MILLIS;
            long first = (minute + rarity.rarity().warmupMinutes()) * MINUTE_MILLIS;
            return new Moments(session.isRegular() ? first : full, full, session.endMillis(), sinceOpen);
        }
        EngineSettings.SpecifiedRules specified = (EngineSettings.SpecifiedRules) rules;
        long full = since + MINUTE_MILLIS + specified.redBurst().warmupMillis();
        return new Moments(full, full, session.endMillis(), sinceOpen);
    }

    private String begun(long since, long now, Moments moments) {
        String known = "; known since " + clock(since);
        if (now >= moments.fullMillis()) {
            return "decided on from now" + known;
        }
        return "decided on from now" + known + " (until " + clock(moments.fullMillis())
                + " only what is the largest since " + (moments.sinceOpen() ? "the open" : "then") + ")";
    }

    private String expected(long since, Moments moments) {
        String known = "known since " + clock(since);
        if (moments.firstMillis() >= moments.edgeMillis()) {
            return known + ", too late for anything to be decided on before " + clock(moments.edgeMillis())
                    + ", when all begins anew";
        }
        if (rules instanceof EngineSettings.SpecifiedRules) {
            return known + "; large sellers are decided on from now, red bursts from " + clock(moments.firstMillis());
        }
        if (moments.firstMillis() == moments.fullMillis()) {
            return known + "; decided on from " + clock(moments.fullMillis());
        }
        return known + "; the largest since " + (moments.sinceOpen() ? "the open" : "then") + " counts from "
                + clock(moments.firstMillis()) + ", all that is rare from " + clock(moments.fullMillis());
    }

    /** To the minute that has begun by then. */
    private static String clock(long millis) {
        return CLOCK.format(Instant.ofEpochMilli(millis));
    }
}
