package orderflow.feed.polygon;

import java.util.List;

/** Trades or quotes of one symbol in order of time, page by page. Not thread-safe; interruption ends a wait. */
public interface HistoryPages {

    /** True while there may be more. */
    boolean hasNext();

    /** The next page, perhaps empty; after a failure there is no further one. */
    Answer<List<HistoryRecord>> next() throws InterruptedException;
}
