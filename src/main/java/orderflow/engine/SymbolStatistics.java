package orderflow.engine;

import java.util.Optional;
import orderflow.detect.Restart;
import orderflow.detect.rarity.KnownMinutes;
import orderflow.detect.rarity.RarityStatistics;
import orderflow.detect.rarity.SaleActivity;
import orderflow.detect.specified.BurstVolumes;
import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/** What the detectors of one symbol share, each made when the first detector asks for it; not thread-safe. */
final class SymbolStatistics {

    private BurstVolumes burstVolumes;
    private RarityStatistics rarity;

    BurstVolumes burstVolumes() {
        if (burstVolumes == null) {
            burstVolumes = new BurstVolumes();
        }
        return burstVolumes;
    }

    RarityStatistics rarity() {
        if (rarity == null) {
            rarity = new RarityStatistics();
        }
        return rarity;
    }

    /** What the rules of rarity saw last; empty where they do not decide. */
    Optional<SaleActivity> saleActivity() {
        return Optional.ofNullable(rarity).map(RarityStatistics::activity);
    }

    /** How long the rules of rarity have known the symbol; empty where they do not decide. */
    Optional<KnownMinutes> knownMinutes() {
        return Optional.ofNullable(rarity).map(RarityStatistics::knownMinutes);
    }

    /** Takes a used trade, before any detector is shown it. */
    void add(Trade trade, Aggressor side, QuoteBoard board, long nowMillis) {
        if (rarity != null) {
            rarity.add(trade, side, board, nowMillis);
        }
        if (burstVolumes != null) {
            burstVolumes.add(nowMillis, trade.size(), side);
        }
    }

    /** Time of the first used trade since when the symbol is known, or {@link MarketEvent#NO_TIME}. */
    long knownSinceMillis() {
        if (rarity != null) {
            return rarity.knownSinceMillis();
        }
        return burstVolumes == null ? MarketEvent.NO_TIME : burstVolumes.knownSinceMillis();
    }

    void restart(Restart why) {
        if (rarity != null) {
            rarity.restart(why);
        }
        if (burstVolumes != null) {
            burstVolumes.restart();
        }
    }
}
