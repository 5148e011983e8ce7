package orderflow.detect.rarity;

import orderflow.detect.FindingSink;
import orderflow.detect.TradeDetector;
import orderflow.event.Aggressor;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/**
 * Finds large sales and red bursts by how long ago as much was last sold, whatever the stock and its usual sizes.
 *
 * <p>The large sale is decided before the red burst, which stays quiet after one: see {@link LargeSaleRule},
 * {@link RareBurstRule} and {@link RarityGrade} for the rules as formulas. Parameters: those of {@link RaritySettings}.
 * Silent in the first minutes of the regular session, and outside of it until a whole rarity is known.
 *
 * <p>Fooled by trades signed wrongly, by blocks sold off the exchange and printed late, which are passed over, by a
 * seller who keeps below what was sold before, and by the first prints of a thin stock. Source: own measurements, no
 * published method; see {@code docs/detectors.md}. Memory: the times of the last alerts; that of the values is
 * {@link RarityStatistics}'. Not thread-safe.
 */
public final class RarityDetector implements TradeDetector {

    private final LargeSaleRule sales;
    private final RareBurstRule bursts;

    /** A detector for one symbol, whose statistics were given each trade before the detector is. */
    public RarityDetector(RaritySettings settings, RarityStatistics statistics) {
        this.sales = new LargeSaleRule(settings, statistics);
        this.bursts = new RareBurstRule(settings, statistics);
    }

    @Override
    public void onTrade(Trade trade, Aggressor side, QuoteBoard board, long nowMillis, FindingSink findings) {
        sales.onTrade(trade, nowMillis, findings);
        bursts.onTrade(trade, nowMillis, sales, findings);
    }

    @Override
    public void observeTrade(Trade trade, Aggressor side, long nowMillis) {
        // What there is to learn, the statistics have learnt.
    }

    @Override
    public void restart() {
        // The times of the last alerts survive; the statistics start anew by themselves.
    }
}
