package orderflow.feed.polygon;

import java.util.List;

/** History of which there is none. */
enum NoPages implements HistoryPages {
    INSTANCE;

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public Answer<List<HistoryRecord>> next() {
        return new Answer.Value<>(List.of());
    }
}
