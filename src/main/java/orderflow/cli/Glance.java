package orderflow.cli;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.config.Rules;
import orderflow.detect.rarity.SaleActivity;
import orderflow.event.Aggressor;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;
import orderflow.market.Relevance;
import orderflow.market.TickRule;
import orderflow.market.TradeSide;

/**
 * What the screen shows of one symbol: written on the engine's thread, read on the screen's.
 *
 * <p>Volumes are kept by the second, so they are a second coarser than the detector's; nothing is decided on them.
 */
final class Glance {

    private static final int SECONDS = 360;
    private static final int NOW_SECONDS = 60;
    private static final long RECENT_MILLIS = 300_000;
    private static final long SALE_WINDOW_MILLIS = 30_000;

    /** How urgent a symbol is. */
    enum Urgency {
        QUIET,
        WARNING,
        CRITICAL,
        EXIT
    }

    /**
     * The symbol at one moment.
     *
     * @param ratio volume of the last minute over the average of the five before, where there was any
     * @param sellPercent share of the last minute signed sell, where there was any volume
     * @param largest size of the largest seller alerted on, in units of Quantity; 0 for none
     * @param sales what the rules of rarity saw in the last 30 seconds and the last hour; empty under other rules
     */
    record View(
            String symbol,
            Optional<Long> last,
            Quote quote,
            long minuteVolume,
            Optional<BigDecimal> ratio,
            Optional<Integer> sellPercent,
            int alerts,
            long largest,
            Urgency urgency,
            Optional<SaleActivity> sales) {}

    private record Recent(long timeMillis, Urgency urgency) {}

    private final String symbol;
    private final long[] volume = new long[SECONDS];
    private final long[] sells = new long[SECONDS];
    private final Deque<Recent> recent = new ArrayDeque<>();
    private final QuoteBoard board = new QuoteBoard();
    private final TickRule ticks = new TickRule();
    private Quote quote;
    private long second = Long.MIN_VALUE;
    private long firstSecond = Long.MIN_VALUE;
    private long largest;
    private Optional<SaleActivity> sales;

    Glance(String symbol, Rules rules) {
        this.symbol = symbol;
        this.sales = rules == Rules.RARITY ? Optional.of(SaleActivity.NONE) : Optional.empty();
        this.quote = new Quote(symbol, 0, Quote.EMPTY, 0, Quote.EMPTY, 0);
    }

    synchronized void onQuote(Quote next) {
        quote = next;
        if (!next.isCrossed()) {
            board.onQuote(next, next.timeMillis());
        }
    }

    synchronized void onTrade(Trade trade) {
        if (trade.price() <= 0
                || trade.size() <= 0
                || Relevance.of(trade, trade.timeMillis(), board) != Relevance.USED) {
            return;
        }
        ticks.onTrade(trade.price());
        long tradeSecond = Math.floorDiv(trade.timeMillis(), 1_000L);
        moveTo(tradeSecond);
        if (tradeSecond <= second - SECONDS) {
            return;
        }
        // History comes when the clock is minutes ahead of it, and belongs to its own time.
        firstSecond = Math.min(firstSecond, tradeSecond);
        int slot = (int) Math.floorMod(tradeSecond, (long) SECONDS);
        volume[slot] += trade.size();
        if (TradeSide.of(trade, board, ticks) == Aggressor.SELL) {
            sells[slot] += trade.size();
        }
    }

    private void moveTo(long nextSecond) {
        if (second == Long.MIN_VALUE) {
            second = nextSecond;
            firstSecond = nextSecond;
        }
        // A time far ahead empties every slot once.
        long from = Math.max(second + 1, nextSecond - SECONDS + 1);
        for (long s = from; s <= nextSecond; s++) {
            int slot = (int) Math.floorMod(s, (long) SECONDS);
            volume[slot] = 0;
            sells[slot] = 0;
        }
        second = Math.max(second, nextSecond);
    }

    /** After a wrong time far ahead every later trade would lie too far back to be counted. */
    private void forgetTimesAhead(long nowSecond) {
        if (second > nowSecond + NOW_SECONDS) {
            Arrays.fill(volume, 0);
            Arrays.fill(sells, 0);
            second = nowSecond;
            firstSecond = nowSecond;
        }
    }

    synchronized void onAlert(Alert alert) {
        recent.addLast(new Recent(
                alert.timeMillis(), alert.severity() == Severity.CRITICAL ? Urgency.CRITICAL : Urgency.WARNING));
        if (alert.finding() instanceof Finding.LargeSeller seller) {
            largest = Math.max(largest, seller.orderSize());
        }
    }

    synchronized void onSaleActivity(SaleActivity activity) {
        sales = Optional.of(activity);
    }

    /** What was sold longer ago than the window is long is none of it any more. */
    private SaleActivity upTo(long nowMillis, SaleActivity activity) {
        boolean present = activity.timeMillis() > nowMillis - SALE_WINDOW_MILLIS;
        return present
                ? activity
                : new SaleActivity(
                        activity.timeMillis(), activity.startMillis(), 0, 0, 0, false, activity.largestOfHour());
    }

    synchronized void onExitSignal(long timeMillis) {
        recent.addLast(new Recent(timeMillis, Urgency.EXIT));
    }

    /** The symbol at a time of the feed. */
    synchronized View at(long nowMillis) {
        while (!recent.isEmpty() && nowMillis - recent.getFirst().timeMillis() > RECENT_MILLIS) {
            recent.removeFirst();
        }
        long nowSecond = Math.floorDiv(nowMillis, 1_000L);
        if (second != Long.MIN_VALUE) {
            forgetTimesAhead(nowSecond);
            moveTo(nowSecond);
        }
        long now = 0;
        long nowSells = 0;
        long before = 0;
        for (int back = 0; back < SECONDS && second != Long.MIN_VALUE; back++) {
            int slot = (int) Math.floorMod(second - back, (long) SECONDS);
            if (back < NOW_SECONDS) {
                now += volume[slot];
                nowSells += sells[slot];
            } else {
                before += volume[slot];
            }
        }
        long coveredSeconds = Math.min(SECONDS, second - firstSecond + 1) - NOW_SECONDS;
        Optional<BigDecimal> ratio = before > 0 && coveredSeconds >= NOW_SECONDS
                ? Optional.of(BigDecimal.valueOf((double) now / before * coveredSeconds / NOW_SECONDS))
                : Optional.empty();
        Optional<Integer> sellPercent = now > 0 ? Optional.of((int) (100.0 * nowSells / now)) : Optional.empty();
        Urgency urgency =
                recent.stream().map(Recent::urgency).max(Enum::compareTo).orElse(Urgency.QUIET);
        Optional<Long> last = ticks.hasLastPrice() ? Optional.of(ticks.lastPrice()) : Optional.empty();
        int alerts = (int)
                recent.stream().filter(one -> one.urgency() != Urgency.EXIT).count();
        return new View(
                symbol,
                last,
                quote,
                now,
                ratio,
                sellPercent,
                alerts,
                largest,
                urgency,
                sales.map(seen -> upTo(nowMillis, seen)));
    }
}
