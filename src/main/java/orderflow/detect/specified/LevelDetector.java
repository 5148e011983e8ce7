package orderflow.detect.specified;

import java.util.HashMap;
import java.util.Map;
import orderflow.alert.Evidence;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.detect.DisplayDetector;
import orderflow.detect.FindingSink;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Quote;

/**
 * Finds large displayed sizes on one side of the market.
 *
 * <pre>
 * large: size >= size threshold      critical: size >= 2 * size threshold
 * quiet: large in the quote or book before, or t - time of its last alert at most the quiet time
 * found: large and new, large and not quiet, or critical when its last alert was a warning
 * </pre>
 *
 * <p>Parameters: the size threshold in whole shares and the quiet time in milliseconds, both of
 * {@link LargeSellerSettings}, and the side, {@code BID_LEVEL} or {@code ASK_LEVEL}.
 *
 * <p>Fooled by orders that are not meant to trade, and blind to hidden and iceberg orders; a displayed bid is a buyer's
 * order. Source: the specification of this tool, no published method; that a large bid betrays a seller is its idea.
 * Memory: the levels that are there, and up to as many more (64 at least) that alerted within the quiet time. Not
 * thread-safe.
 */
public final class LevelDetector implements DisplayDetector {

    private static final int FIRST_SWEEP = 64;

    /** A price that was large at some time. */
    private static final class Level {
        private long shownAt;
        private long lastAlertMillis;
        private Severity lastAlert;
    }

    private final Evidence evidence;
    private final SizeGrade grade;
    private final long quietMillis;
    private final Map<Long, Level> levels = new HashMap<>();
    private long display;
    private int sweepAt = FIRST_SWEEP;

    /**
     * A detector for one side of one symbol: {@code BID_LEVEL} or {@code ASK_LEVEL}.
     *
     * @throws IllegalArgumentException for evidence that is no level
     */
    public LevelDetector(Evidence evidence, LargeSellerSettings settings) {
        if (evidence == Evidence.SELL_PRINT) {
            throw new IllegalArgumentException("expected bid_level or ask_level, was sell_print");
        }
        this.evidence = evidence;
        this.grade = new SizeGrade(settings.sizeThreshold());
        this.quietMillis = settings.quietMillis();
    }

    @Override
    public void onQuote(Quote quote, long nowMillis, FindingSink findings) {
        display++;
        boolean bids = evidence == Evidence.BID_LEVEL;
        if (bids ? quote.hasBid() : quote.hasAsk()) {
            show(bids ? quote.bid() : quote.ask(), bids ? quote.bidSize() : quote.askSize(), nowMillis, findings);
        }
    }

    @Override
    public void onBook(BookSnapshot book, long nowMillis, FindingSink findings) {
        display++;
        BookSide side = evidence == Evidence.BID_LEVEL ? book.bids() : book.asks();
        for (int level = 0; level < side.depth(); level++) {
            show(side.price(level), side.size(level), nowMillis, findings);
        }
    }

    @Override
    public void restart() {
        levels.clear();
        sweepAt = FIRST_SWEEP;
    }

    /** Levels held: those that are there, and those that could still be quiet or were not looked through yet. */
    int levelsKept() {
        return levels.size();
    }

    private void show(long price, long size, long nowMillis, FindingSink findings) {
        if (!grade.isLarge(size)) {
            return;
        }
        Severity severity = grade.severity(size);
        Level level = levels.get(price);
        if (level == null) {
            sweep(nowMillis);
            level = new Level();
            levels.put(price, level);
            alert(level, severity, price, size, nowMillis, findings);
        } else {
            boolean stayed = level.shownAt == display - 1;
            boolean quiet = stayed || nowMillis - level.lastAlertMillis <= quietMillis;
            boolean grown = severity == Severity.CRITICAL && level.lastAlert == Severity.WARNING;
            if (!quiet || grown) {
                alert(level, severity, price, size, nowMillis, findings);
            }
        }
        level.shownAt = display;
    }

    private void alert(Level level, Severity severity, long price, long size, long nowMillis, FindingSink findings) {
        level.lastAlertMillis = nowMillis;
        level.lastAlert = severity;
        findings.onFinding(new Finding.LargeSeller(severity, evidence, size, price), nowMillis);
    }

    /** Forgets levels that neither stand nor could still be quiet, each time their number has doubled. */
    private void sweep(long nowMillis) {
        if (levels.size() < sweepAt) {
            return;
        }
        levels.values()
                .removeIf(level -> level.shownAt < display - 1 && nowMillis - level.lastAlertMillis > quietMillis);
        sweepAt = Math.max(FIRST_SWEEP, 2 * levels.size());
    }
}
