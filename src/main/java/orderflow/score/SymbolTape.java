package orderflow.score;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import orderflow.engine.QuoteInForce;
import orderflow.event.MarketEvent;

/** Writes the sessions of one symbol. For one thread. */
final class SymbolTape {

    private static final long ALWAYS = Long.MAX_VALUE;

    private final String symbol;
    private final TreeMap<Long, SessionTape> sessions = new TreeMap<>();
    private final List<Span> leftOut = new ArrayList<>();
    private QuoteInForce inForce = QuoteInForce.NONE;
    private SessionTape session;
    private long undecidedFromMillis = MarketEvent.NO_TIME;
    private long haltedFromMillis = MarketEvent.NO_TIME;

    SymbolTape(String symbol) {
        this.symbol = symbol;
    }

    /** Takes what is in force after a record, and whether anything could be decided on it. */
    void onRecord(long millis, QuoteInForce quote, boolean deciding) {
        if (!quote.equals(inForce)) {
            // What is forgotten without a quote or book is forgotten at the time of the record that made it so.
            boolean forgotten = !quote.isAny() && quote.timeMillis() == inForce.timeMillis();
            long time = forgotten ? Math.max(millis, quote.timeMillis()) : quote.timeMillis();
            inForce = quote;
            if (enter(time, quote.isAny())) {
                session.quote(time, quote.bid(), quote.ask());
            }
        }
        if (deciding) {
            undecidedFromMillis = leaveOut(undecidedFromMillis, millis, Span.Reason.WARMUP);
        } else if (undecidedFromMillis == MarketEvent.NO_TIME) {
            undecidedFromMillis = millis;
        }
    }

    void onGap(long fromMillis, long toMillis) {
        leaveOut(fromMillis, toMillis, Span.Reason.GAP);
        forget(fromMillis);
    }

    void onHalt(long millis) {
        if (haltedFromMillis == MarketEvent.NO_TIME) {
            haltedFromMillis = millis;
        }
    }

    void onResumption(long millis) {
        haltedFromMillis = leaveOut(haltedFromMillis, millis, Span.Reason.HALT);
        forget(millis);
    }

    /** Ends the writing and answers with the sessions that hold something, the earliest first. */
    List<SessionTape> close() {
        undecidedFromMillis = leaveOut(undecidedFromMillis, ALWAYS, Span.Reason.WARMUP);
        haltedFromMillis = leaveOut(haltedFromMillis, ALWAYS, Span.Reason.HALT);
        sessions.values().forEach(one -> one.close(leftOut));
        return sessions.values().stream()
                .filter(one -> one.size() > 0 && one.endMillis() > one.firstMillis())
                .toList();
    }

    private long leaveOut(long fromMillis, long toMillis, Span.Reason reason) {
        if (fromMillis != MarketEvent.NO_TIME && fromMillis < toMillis) {
            leftOut.add(new Span(fromMillis, toMillis, reason));
        }
        return MarketEvent.NO_TIME;
    }

    private void forget(long millis) {
        inForce = new QuoteInForce(QuoteInForce.NONE.bid(), QuoteInForce.NONE.ask(), inForce.timeMillis());
        if (millis != MarketEvent.NO_TIME && enter(millis, false)) {
            session.interrupt(millis);
        }
    }

    /** Moves to the session of a time; false where there is none and none may begin. */
    private boolean enter(long millis, boolean mayBegin) {
        if (session != null && session.isOfItsDay(millis)) {
            return true;
        }
        SessionTape other = new SessionTape(symbol, SessionTape.dateOf(millis));
        SessionTape known = mayBegin
                ? sessions.computeIfAbsent(other.midnightMillis(), midnight -> other)
                : sessions.get(other.midnightMillis());
        if (known == null) {
            return false;
        }
        session = known;
        return true;
    }
}
