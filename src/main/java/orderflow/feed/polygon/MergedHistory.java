package orderflow.feed.polygon;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Trades and quotes of one symbol, merged by time; at the same millisecond quotes come first, since a trade is signed by
 * the quote before it. Not thread-safe.
 */
final class MergedHistory {

    private final Side trades;
    private final Side quotes;

    MergedHistory(HistoryPages trades, HistoryPages quotes) {
        this.trades = new Side(trades);
        this.quotes = new Side(quotes);
    }

    /** The next record; empty at the end, and after a failure of either side that is no missing entitlement. */
    Optional<HistoryRecord> next() throws InterruptedException {
        trades.fill();
        quotes.fill();
        if (failure().isPresent() || trades.current == null && quotes.current == null) {
            return Optional.empty();
        }
        boolean quoteFirst = quotes.current != null
                && (trades.current == null || quotes.current.timeMillis() <= trades.current.timeMillis());
        return Optional.of((quoteFirst ? quotes : trades).take());
    }

    /** What broke the history off: any fault of the trades, or one of the quotes other than their not being in the plan. */
    Optional<RestFault> failure() {
        return trades.failure.isPresent()
                ? trades.failure
                : quotes.failure.filter(fault -> fault.kind() != RestFault.Kind.NOT_ENTITLED);
    }

    /** True when the plan has no quotes. */
    boolean lacksQuotes() {
        return quotes.failure
                .filter(fault -> fault.kind() == RestFault.Kind.NOT_ENTITLED)
                .isPresent();
    }

    /** One of the two, a page at a time. */
    private static final class Side {
        private final HistoryPages pages;
        private Iterator<HistoryRecord> page = List.<HistoryRecord>of().iterator();
        private HistoryRecord current;
        private Optional<RestFault> failure = Optional.empty();

        Side(HistoryPages pages) {
            this.pages = pages;
        }

        void fill() throws InterruptedException {
            while (current == null && failure.isEmpty() && (page.hasNext() || pages.hasNext())) {
                if (page.hasNext()) {
                    current = page.next();
                } else {
                    Answer<List<HistoryRecord>> answer = pages.next();
                    failure = answer.failure();
                    page = answer.toOptional().orElse(List.of()).iterator();
                }
            }
        }

        HistoryRecord take() {
            HistoryRecord taken = current;
            current = null;
            return taken;
        }
    }
}
