package orderflow.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import orderflow.event.Quote;

/**
 * The bid and ask of one symbol on one New York day, as they were in force, and the time that is left out.
 *
 * <p>Entries are the changes of price, in order of time, at most one for each millisecond: what was in force when all
 * records of that millisecond had been handled. A side without a price is {@link Quote#EMPTY}. Read-only once its tape
 * is finished, and then for any number of threads.
 */
public final class SessionTape {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A record may be this much behind another; beyond it, what lay ahead had a wrong time. */
    private static final int MOST_BACK_MILLIS = 1_000;

    private final String symbol;
    private final LocalDate date;
    private final long midnightMillis;
    private final long nextMidnightMillis;
    private final QuoteColumns quotes = new QuoteColumns();
    private int end;
    private int latest;
    private List<Span> leftOut = List.of();

    SessionTape(String symbol, LocalDate date) {
        this.symbol = Objects.requireNonNull(symbol, "symbol");
        this.date = Objects.requireNonNull(date, "date");
        this.midnightMillis = midnightOf(date);
        this.nextMidnightMillis = midnightOf(date.plusDays(1));
    }

    /** The New York day of a moment. */
    public static LocalDate dateOf(long millis) {
        return Instant.ofEpochMilli(millis).atZone(NEW_YORK).toLocalDate();
    }

    /** The moment with which a New York day begins, in milliseconds since the epoch. */
    public static long midnightOf(LocalDate date) {
        return date.atStartOfDay(NEW_YORK).toInstant().toEpochMilli();
    }

    public String symbol() {
        return symbol;
    }

    /** The New York day. */
    public LocalDate date() {
        return date;
    }

    /** The midnight with which it begins, in milliseconds since the epoch. */
    public long midnightMillis() {
        return midnightMillis;
    }

    /** True for a moment of its day. */
    boolean isOfItsDay(long millis) {
        return millis >= midnightMillis && millis < nextMidnightMillis;
    }

    /** Number of entries. */
    public int size() {
        return quotes.size();
    }

    /** Time of an entry, from 0, in milliseconds since the epoch; it is in force until the next one, or the end. */
    public long timeMillis(int entry) {
        return midnightMillis + quotes.time(entry);
    }

    /** Bid of an entry in units of {@link orderflow.event.Price}, or {@link Quote#EMPTY}. */
    public long bid(int entry) {
        return quotes.bid(entry);
    }

    /** Ask of an entry, likewise. */
    public long ask(int entry) {
        return quotes.ask(entry);
    }

    /** Time of the first quote. */
    public long firstMillis() {
        return timeMillis(0);
    }

    /** Time of the last quote, whether it changed a price or not. */
    public long endMillis() {
        return midnightMillis + end;
    }

    /** What is left out between the first and the last quote: disjoint, in order of time. */
    public List<Span> leftOut() {
        return leftOut;
    }

    /** The entry in force at a moment, or -1 before the first. */
    public int entryAt(long millis) {
        return quotes.floor(millis - midnightMillis);
    }

    /** True when an entry has a bid and an ask. */
    boolean isTwoSided(int entry) {
        return bid(entry) != Quote.EMPTY && ask(entry) != Quote.EMPTY;
    }

    /** Bid and ask of an entry together: whole, where the mid may not be. */
    long twiceMid(int entry) {
        return bid(entry) + ask(entry);
    }

    /** The lowest bid in force between two entries, both included, or {@link Long#MAX_VALUE} where there is none. */
    long lowestBid(int firstEntry, int lastEntry) {
        return quotes.lowestBid(firstEntry, lastEntry + 1);
    }

    /** The highest bid in force between two entries, both included, or {@link Quote#EMPTY} where there is none. */
    long highestBid(int firstEntry, int lastEntry) {
        return quotes.highestBid(firstEntry, lastEntry + 1);
    }

    /** True when all of the time from one moment to another, both included, was seen and could be traded. */
    boolean isKnown(long fromMillis, long toMillis) {
        return size() > 0
                && fromMillis >= firstMillis()
                && toMillis <= endMillis()
                && leftOut.stream().noneMatch(span -> span.hidesPrices() && span.meets(fromMillis, toMillis));
    }

    /** Puts a quote in force. */
    void quote(long millis, long bid, long ask) {
        int time = (int) (millis - midnightMillis);
        if (size() > 0 && time < latest - MOST_BACK_MILLIS) {
            end = Math.min(end, time);
            latest = time;
            while (size() > 0 && quotes.time(size() - 1) > time) {
                quotes.removeLast();
            }
        }
        if (size() > 0 || bid != Quote.EMPTY || ask != Quote.EMPTY) {
            put(time, bid, ask);
            end = Math.max(end, latest);
        }
    }

    /** Puts no quote in force, without having seen one. */
    void interrupt(long millis) {
        if (size() > 0) {
            put((int) (millis - midnightMillis), Quote.EMPTY, Quote.EMPTY);
        }
    }

    /** Ends the writing, with all that is left out of this symbol. */
    void close(Collection<Span> spans) {
        while (size() > 0 && quotes.time(size() - 1) > end) {
            quotes.removeLast();
        }
        quotes.close();
        leftOut = size() == 0 ? List.of() : Spans.within(firstMillis(), endMillis(), spans);
    }

    /** Nothing comes before what was noted already, were it only that still nothing is in force. */
    private void put(int time, long bid, long ask) {
        latest = size() > 0 ? Math.max(time, latest) : time;
        if (size() > 0 && quotes.time(size() - 1) == latest) {
            quotes.removeLast();
        }
        int last = size() - 1;
        if (last < 0 || quotes.bid(last) != bid || quotes.ask(last) != ask) {
            quotes.add(latest, bid, ask);
        }
    }
}
