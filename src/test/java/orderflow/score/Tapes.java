package orderflow.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import orderflow.engine.QuoteInForce;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.Price;
import orderflow.event.Quote;

/** Builds tapes from prices in cents, in seconds from the open of a day. */
final class Tapes {

    static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private static final long CENT = Price.ONE / 100;

    private QuoteInForce inForce = QuoteInForce.NONE;
    private final TapeWriter writer = new TapeWriter(symbol -> inForce);
    private long openMillis = at(DAY, 0);

    /** 100.00 until a fall from 10:00 to 10:03 by 100 bp, in four steps, then still to the end of the hour. */
    static Tapes fall() {
        return new Tapes()
                .quote(0, 9999, 10001)
                .quote(1_800, 9974, 9976)
                .quote(1_860, 9949, 9951)
                .quote(1_920, 9924, 9926)
                .quote(1_980, 9899, 9901)
                .quote(3_600, 9899, 9901);
    }

    /** A moment, in seconds from 09:30. */
    static long at(LocalDate day, double seconds) {
        long open = day.atTime(9, 30).atZone(SessionTape.NEW_YORK).toInstant().toEpochMilli();
        return open + Math.round(seconds * 1_000);
    }

    static long at(double seconds) {
        return at(DAY, seconds);
    }

    /** What follows is of another day. */
    Tapes on(LocalDate day) {
        openMillis = at(day, 0);
        return this;
    }

    /** A quote in cents; 0 for an empty side. */
    Tapes quote(double seconds, long bidCents, long askCents) {
        return quote(seconds, bidCents, askCents, true);
    }

    Tapes undecided(double seconds, long bidCents, long askCents) {
        return quote(seconds, bidCents, askCents, false);
    }

    private Tapes quote(double seconds, long bidCents, long askCents, boolean deciding) {
        long millis = openMillis + Math.round(seconds * 1_000);
        inForce = new QuoteInForce(bidCents * CENT, askCents * CENT, millis);
        writer.after(new Quote("AAPL", millis, bidCents * CENT, 0, askCents * CENT, 0), deciding);
        return this;
    }

    /** A gap without times; what was in force is forgotten. */
    Tapes gap() {
        return gap(new Gap("", Long.MIN_VALUE, Long.MIN_VALUE, ""));
    }

    Tapes gap(double fromSeconds, double toSeconds) {
        return gap(new Gap("", at(fromSeconds), at(toSeconds), ""));
    }

    private Tapes gap(Gap gap) {
        inForce = new QuoteInForce(Quote.EMPTY, Quote.EMPTY, inForce.timeMillis());
        writer.after(gap, true);
        return this;
    }

    Tapes halt(double seconds, boolean resumed) {
        if (resumed) {
            inForce = new QuoteInForce(Quote.EMPTY, Quote.EMPTY, inForce.timeMillis());
        }
        writer.after(new Halt("AAPL", openMillis + Math.round(seconds * 1_000), resumed), true);
        return this;
    }

    PriceTape tape() {
        return writer.finish();
    }

    /** The entries of a session as text: seconds from the open, bid and ask in cents. */
    static List<String> entries(SessionTape session) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < session.size(); i++) {
            long open = at(session.date(), 0);
            entries.add((session.timeMillis(i) - open) / 1_000.0 + ": " + session.bid(i) / CENT + " "
                    + session.ask(i) / CENT);
        }
        return entries;
    }

    /** A mark of a large sell print. */
    static Mark mark(double seconds) {
        return mark(DAY, seconds);
    }

    static Mark mark(LocalDate day, double seconds) {
        return new Mark("AAPL-1", "AAPL", at(day, seconds), new MarkKind("large_seller", "sell_print", "warning"));
    }
}
