package orderflow.feed.polygon;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import orderflow.event.Gap;

/**
 * The way from the feed to the engine: lines that stream, and, where a symbol's stream has a hole, what fills it.
 *
 * <p>{@link #hold} marks the place of a hole. From there on the taker is given nothing that streamed of its symbols
 * until each had its history and was released; the others go on. What streams is bounded by the memory it takes: when it
 * is full the newest lines are dropped until half of it is free again, and one gap line then stands for them. What
 * streams of symbols that are held is bounded, too: what does not fit is dropped until the symbol is released, and becomes
 * a gap of that symbol. History is bounded as well, but its writer waits. Thread-safe; one taker.
 */
public final class LineQueue {

    private static final int HISTORY_LINES = 8;

    /** History of a symbol, or the line at its end. */
    private record HistoryItem(String symbol, FeedLine line) {}

    private final long capacityBytes;
    private final FeedClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LineSpool stream = new LineSpool();
    private final Deque<Hold> marks = new ArrayDeque<>();
    private final Deque<HistoryItem> history = new ArrayDeque<>();
    private final Deque<FeedLine> ready = new ArrayDeque<>();
    private final Map<String, HeldSymbol> symbols = new LinkedHashMap<>();
    private final Set<String> held = new LinkedHashSet<>();
    private final Deque<Hold> behindDrops = new ArrayDeque<>();
    private HeldSymbol draining;
    private boolean streamsNext;
    private boolean closed;
    private final DropCount dropped = new DropCount();
    private long overflows;

    /** An empty queue for so many bytes of stream, and half as many of symbols that are held. */
    public LineQueue(long capacityBytes, FeedClock clock) {
        this.capacityBytes = capacityBytes;
        this.clock = clock;
    }

    /** Adds a line that streamed; answers false when it was dropped. */
    boolean offer(FeedLine line) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            long limit = dropped.isDropping() ? capacityBytes / 2 : capacityBytes;
            long length = line.bytes().length;
            // One very long line has the room for itself, but for what little waits.
            boolean alone = length > capacityBytes / 2 && stream.bytes() <= capacityBytes / 2;
            if (stream.bytes() + length > limit && !alone) {
                dropped.drop(clock.millis());
                return false;
            }
            endDropping(line.arrivalNanos());
            append(line);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void endDropping(long arrivalNanos) {
        if (dropped.isDropping()) {
            long toMillis = clock.millis();
            long fromMillis = dropped.end(toMillis);
            append(FeedLine.ofGap("", fromMillis, toMillis, "overflow", arrivalNanos));
            overflows++;
            // Such a gap ends what the engine remembers of hours, so a hole stands behind it.
            if (toMillis - fromMillis >= Gap.LONG_MILLIS && !symbols.isEmpty()) {
                behindDrops.addLast(mark(new Hold(symbols.keySet(), fromMillis, toMillis)));
            }
        }
    }

    private void append(FeedLine line) {
        stream.add(line);
        changed.signalAll();
    }

    /** Adds a blank line, which decodes to nothing, so that the taker comes round behind what was put so far. */
    public void nudge() {
        lock.lock();
        try {
            if (!closed && !dropped.isDropping()) {
                append(new FeedLine(new byte[] {'\n'}, 0));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Marks a hole of some symbols behind everything that streamed so far; something may be missing from a time on. */
    Hold hold(Collection<String> ofSymbols, long fromMillis) {
        lock.lock();
        try {
            return mark(new Hold(ofSymbols, fromMillis, clock.millis()));
        } finally {
            lock.unlock();
        }
    }

    private Hold mark(Hold hold) {
        if (closed) {
            return hold;
        }
        hold.symbols().forEach(symbol -> symbols.computeIfAbsent(symbol, HeldSymbol::new));
        stream.addMark();
        marks.addLast(hold);
        changed.signalAll();
        return hold;
    }

    /** The next hole that the queue marked by itself, behind a long gap of what it dropped, if there is one. */
    Optional<Hold> nextBehindDrops() {
        lock.lock();
        try {
            return Optional.ofNullable(behindDrops.pollFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the taker has handled everything of the symbol before a hole; false when the queue was closed. */
    boolean awaitHold(Hold hold, String symbol) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && !hold.isReachedBy(symbol)) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** The first of some symbols at which the taker has handled everything before a hole, if there is one. */
    Optional<String> firstAt(Hold hold, List<String> ofSymbols) {
        lock.lock();
        try {
            return ofSymbols.stream().filter(hold::isReachedBy).findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a line that fills a symbol's hole; waits while too many do. Lines after the close are dropped. */
    void putHistory(String symbol, FeedLine line) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && history.size() >= HISTORY_LINES) {
                changed.await();
            }
            put(new HistoryItem(symbol, line));
        } finally {
            lock.unlock();
        }
    }

    /** Ends the hole of a symbol, behind the history put so far. */
    void release(String symbol) {
        lock.lock();
        try {
            put(new HistoryItem(symbol, FeedLine.ofCatchingUp(symbol)));
        } finally {
            lock.unlock();
        }
    }

    private void put(HistoryItem item) {
        if (!closed) {
            history.addLast(item);
            changed.signalAll();
        }
    }

    /** Ends the writing; what is queued can still be taken, and a hole not filled becomes a gap. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next line, or null when the queue was closed and is empty. */
    public FeedLine take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                FeedLine next = next();
                if (next != null) {
                    changed.signalAll();
                    return next;
                }
                if (closed) {
                    return null;
                }
                changed.await(1, TimeUnit.SECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private FeedLine next() {
        while (true) {
            FeedLine line = ready.isEmpty() ? drain() : ready.removeFirst();
            if (line != null) {
                return line;
            }
            // In turn, so that history holds up no alert, and a busy stream no history.
            streamsNext = !streamsNext;
            line = streamsNext ? fromStream() : fromHistory();
            if (line == null && ready.isEmpty()) {
                line = streamsNext ? fromHistory() : fromStream();
            }
            if (line != null) {
                return line;
            }
            if (ready.isEmpty() && draining == null && !(closed && endHold())) {
                return null;
            }
        }
    }

    /** What streamed of the symbol that was released last; all of it comes before anything else. */
    private FeedLine drain() {
        if (draining == null) {
            return null;
        }
        FeedLine line = draining.poll(clock.millis());
        if (line == null) {
            draining.pass();
            if (!draining.isHeld()) {
                held.remove(draining.symbol());
            }
            draining = null;
            changed.signalAll();
        }
        return line;
    }

    private void drain(HeldSymbol symbol) {
        symbol.release();
        draining = symbol;
    }

    private FeedLine fromHistory() {
        HistoryItem item = history.pollFirst();
        if (item == null) {
            return null;
        }
        if (!item.line().caughtUp().isEmpty()) {
            drain(symbols.get(item.symbol()));
        }
        return item.line();
    }

    /** The next line that streamed and is not held back, or null; sets what else is ready. */
    private FeedLine fromStream() {
        while (true) {
            if (stream.isAtMark()) {
                reach();
            } else {
                FeedLine line = stream.poll();
                if (line == null || held.isEmpty()) {
                    return line;
                }
                FeedLine rest = line.isGapOfAll() ? splitGap(line) : hold(LineSplitter.split(line, held));
                if (rest != null) {
                    return rest;
                }
            }
        }
    }

    private void reach() {
        stream.removeMark();
        Hold hold = marks.removeFirst();
        for (String symbol : hold.symbols()) {
            symbols.get(symbol).hold(hold, clock.millis());
            held.add(symbol);
        }
        changed.signalAll();
    }

    private FeedLine hold(Map<String, FeedLine> parts) {
        parts.forEach((symbol, part) -> {
            if (!symbol.equals(LineSplitter.OTHERS)) {
                hold(symbols.get(symbol), part);
            }
        });
        return parts.get(LineSplitter.OTHERS);
    }

    private void hold(HeldSymbol symbol, FeedLine line) {
        symbol.add(line, capacityBytes / 2 - heldBytes(), clock.millis());
    }

    /** A gap of all symbols stands at a place of its own in the stream of each that is held. */
    private FeedLine splitGap(FeedLine gap) {
        symbols.forEach((name, symbol) -> {
            if (symbol.isHeld()) {
                hold(symbol, gap.ofSymbol(name));
            } else {
                ready.addLast(gap.ofSymbol(name));
            }
        });
        return ready.pollFirst();
    }

    /** Ends a hold that nobody will fill any more; false when there is none. */
    private boolean endHold() {
        if (held.isEmpty()) {
            return false;
        }
        drain(symbols.get(held.iterator().next()));
        ready.addLast(FeedLine.ofGap(draining.symbol(), draining.hold().fromMillis(), clock.millis(), "end", 0));
        return true;
    }

    private long heldBytes() {
        long bytes = 0;
        for (String symbol : held) {
            bytes += symbols.get(symbol).bytes();
        }
        return bytes;
    }

    /** What the queue dropped of one symbol while it was held; the time of what is still being dropped comes later. */
    record Dropped(long lines, long millis) {}

    /** What was dropped so far of symbols while they were held, beside what was dropped of all. */
    Map<String, Dropped> droppedOfSymbols() {
        lock.lock();
        try {
            Map<String, Dropped> all = new LinkedHashMap<>();
            symbols.forEach((name, symbol) -> {
                if (symbol.droppedLines() > 0) {
                    all.put(name, new Dropped(symbol.droppedLines(), symbol.droppedMillis()));
                }
            });
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Memory that the stream takes which waits for the engine, in bytes. */
    public long queuedBytes() {
        return locked(() -> stream.bytes() + heldBytes());
    }

    /** Holes of a symbol, filled or not, before what was taken last; one of dropped lines may count a little early. */
    public long holesPassed(String symbol) {
        return locked(() ->
                overflows + (symbols.containsKey(symbol) ? symbols.get(symbol).passed() : 0));
    }

    /** Lines dropped so far because the whole queue was full. */
    long droppedFromStream() {
        return locked(dropped::lines);
    }

    /** Lines dropped so far, because the queue was full or a symbol was held for too long. */
    public long droppedLines() {
        return locked(() -> dropped.lines()
                + symbols.values().stream().mapToLong(HeldSymbol::droppedLines).sum());
    }

    /** Feed time lost to dropping so far, in milliseconds. */
    public long droppedMillis() {
        return locked(dropped::millis);
    }

    /** True while lines are being dropped. */
    public boolean isDropping() {
        return locked(() -> dropped.isDropping() ? 1 : 0) == 1;
    }

    private long locked(LongSupplier read) {
        lock.lock();
        try {
            return read.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
