package orderflow.feed.polygon;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Trades or quotes of one symbol, fetched page by page from now backwards and given in order of time from any moment on.
 *
 * <p>What was fetched is kept compressed, some 20 bytes a record. Thread-safe: one thread fetches, another may stop it at
 * any time and take what is there.
 */
final class BackwardHistory {

    private static final int CHUNK_RECORDS = 1_000;
    private static final int LEVEL = 1;

    /** So many records, oldest first, a line each: time, blank, JSON. */
    private record Chunk(byte[] packed, int rawBytes) {}

    private final Deque<Chunk> oldestFirst = new ArrayDeque<>();
    private long oldestMillis;
    private boolean complete;
    private boolean stopped;
    private Optional<RestFault> failure = Optional.empty();

    /** History up to, and without, a time, of which nothing is there yet. */
    BackwardHistory(long toMillis) {
        this.oldestMillis = toMillis;
    }

    /** Fetches all pages, newest first, until they end, fail, or it is stopped; interruption ends it. */
    void fetch(HistoryPages pages) throws InterruptedException {
        while (pages.hasNext() && !isStopped()) {
            Answer<List<HistoryRecord>> page = pages.next();
            synchronized (this) {
                if (page instanceof Answer.Failure<List<HistoryRecord>> broken && !stopped) {
                    failure = Optional.of(broken.fault());
                    return;
                }
            }
            page.toOptional().ifPresent(this::add);
        }
        synchronized (this) {
            complete = !stopped;
        }
    }

    private void add(List<HistoryRecord> newestFirst) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < newestFirst.size(); from += CHUNK_RECORDS) {
            chunks.add(chunk(newestFirst.subList(from, Math.min(from + CHUNK_RECORDS, newestFirst.size()))));
        }
        synchronized (this) {
            if (!stopped) {
                chunks.forEach(oldestFirst::addFirst);
                for (HistoryRecord record : newestFirst) {
                    if (record.timeMillis() != HistoryRecord.NO_TIME) {
                        oldestMillis = Math.min(oldestMillis, record.timeMillis());
                    }
                }
            }
        }
    }

    private static Chunk chunk(List<HistoryRecord> newestFirst) {
        StringBuilder lines = new StringBuilder(newestFirst.size() * 180);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            HistoryRecord record = newestFirst.get(i);
            lines.append(record.timeMillis()).append(' ').append(record.json()).append('\n');
        }
        byte[] raw = lines.toString().getBytes(StandardCharsets.UTF_8);
        return new Chunk(Zstd.compress(raw, LEVEL), raw.length);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Takes nothing more. */
    synchronized void stop() {
        stopped = true;
    }

    /** True when it reaches back as far as was asked for. */
    synchronized boolean isComplete() {
        return complete;
    }

    /** What broke it off. */
    synchronized Optional<RestFault> failure() {
        return failure;
    }

    /** The first moment of which it has everything, where it is not complete. */
    synchronized long wholeFromMillis() {
        // Of the oldest millisecond there may be more on the next page.
        return oldestFirst.isEmpty() ? oldestMillis : oldestMillis + 1;
    }

    /** Its records from a moment on, oldest first; what was given is no longer kept. */
    HistoryPages from(long fromMillis) {
        return new HistoryPages() {
            @Override
            public boolean hasNext() {
                synchronized (BackwardHistory.this) {
                    return !oldestFirst.isEmpty();
                }
            }

            @Override
            public Answer<List<HistoryRecord>> next() {
                synchronized (BackwardHistory.this) {
                    return new Answer.Value<>(unpack(oldestFirst.removeFirst(), fromMillis));
                }
            }
        };
    }

    private static List<HistoryRecord> unpack(Chunk chunk, long fromMillis) {
        String lines = new String(Zstd.decompress(chunk.packed(), chunk.rawBytes()), StandardCharsets.UTF_8);
        List<HistoryRecord> records = new ArrayList<>(CHUNK_RECORDS);
        int start = 0;
        while (start < lines.length()) {
            int blank = lines.indexOf(' ', start);
            int end = lines.indexOf('\n', blank);
            long timeMillis = Long.parseLong(lines, start, blank, 10);
            if (timeMillis >= fromMillis) {
                records.add(new HistoryRecord(timeMillis, lines.substring(blank + 1, end)));
            }
            start = end + 1;
        }
        return records;
    }
}
