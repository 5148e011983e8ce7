package orderflow.detect.rarity;

import java.math.BigDecimal;
import java.util.Arrays;
import orderflow.detect.Restart;
import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/**
 * What the rules of rarity remember of one symbol, whatever their thresholds: one of it serves all detectors.
 *
 * <p>Sales are each used trade signed sell at or below the bid in force, or, while the symbol has had neither quote nor
 * book, each used trade signed sell. Memory: 8 KB for the sales, and 8 KB for the bursts of each sell ratio asked for,
 * where a part of the day saw the largest sizes fall from minute to minute; usually a tenth of it. Not thread-safe.
 */
public final class RarityStatistics {

    private static final int HOUR_MINUTES = 60;

    private final SessionPart part = new SessionPart();
    private final SoldWindow window = new SoldWindow();
    private final RaritySeries sales = new RaritySeries(part);
    private BurstSeries[] bursts = {};

    /** Takes a used trade, before any detector is shown it; {@code board} is the quote in force before it. */
    public void add(Trade trade, Aggressor side, QuoteBoard board, long nowMillis) {
        if (part.enter(nowMillis)) {
            forget();
        }
        boolean sell = side == Aggressor.SELL;
        window.add(nowMillis, trade.size(), sell);
        if (!sell) {
            sales.pass();
            for (BurstSeries burst : bursts) {
                burst.series().pass();
            }
            return;
        }
        int minute = SessionPart.minute(nowMillis);
        if (board.hasBid() ? trade.price() <= board.bid() : board.isUnseen()) {
            sales.look(trade.size(), minute);
        } else {
            sales.pass();
        }
        for (BurstSeries burst : bursts) {
            burst.look(window, minute);
        }
    }

    /** Starts anew: the window always does, the memory of the hours where they are forgotten. */
    public void restart(Restart why) {
        window.clear();
        if (why.missed()) {
            part.miss();
        }
        if (why.forgets()) {
            part.end();
        }
    }

    /** What was sold up to the last trade, and how rare that is; of the sell ratio asked for first. */
    public SaleActivity activity() {
        if (!part.hasBegun() || bursts.length == 0) {
            return SaleActivity.NONE;
        }
        RaritySeries series = bursts[0].series();
        int minute = part.latestMinute();
        return new SaleActivity(
                part.latestMillis(),
                part.startMillis(),
                window.sold(),
                window.volume(),
                series.minutesSince(window.sold(), minute),
                series.isUnmatched(window.sold()),
                sales.largestSince(minute - HOUR_MINUTES));
    }

    /** The longest time of one part of the day that it has known, in whole minutes. */
    public KnownMinutes knownMinutes() {
        return part.knownMinutes();
    }

    /** Time of the first used trade that it remembers the day since, or {@link MarketEvent#NO_TIME} before there is one. */
    public long knownSinceMillis() {
        return part.hasBegun() ? part.startMillis() : MarketEvent.NO_TIME;
    }

    RaritySeries sales() {
        return sales;
    }

    SoldWindow window() {
        return window;
    }

    /** The bursts of a sell ratio; asked for before the first trade. */
    RaritySeries bursts(BigDecimal sellRatioThreshold) {
        for (BurstSeries burst : bursts) {
            if (burst.isFor(sellRatioThreshold)) {
                return burst.series();
            }
        }
        BurstSeries added = new BurstSeries(sellRatioThreshold, part);
        bursts = Arrays.copyOf(bursts, bursts.length + 1);
        bursts[bursts.length - 1] = added;
        return added.series();
    }

    private void forget() {
        window.clear();
        sales.clear();
        for (BurstSeries burst : bursts) {
            burst.series().clear();
        }
    }
}
