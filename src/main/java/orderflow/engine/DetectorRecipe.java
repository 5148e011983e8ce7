package orderflow.engine;

import java.util.Set;
import orderflow.alert.Evidence;
import orderflow.detect.DisplayDetector;
import orderflow.detect.TradeDetector;
import orderflow.detect.rarity.RarityDetector;
import orderflow.detect.rarity.RaritySettings;
import orderflow.detect.specified.LargeSellerSettings;
import orderflow.detect.specified.LevelDetector;
import orderflow.detect.specified.RedBurstDetector;
import orderflow.detect.specified.RedBurstSettings;
import orderflow.detect.specified.SellPrintDetector;

/** How to make one detector of a symbol; those of equal recipes find the same, so that one of them is enough. */
sealed interface DetectorRecipe {

    /** When it speaks: of the findings on one event those of a lower turn come first. */
    int turn();

    /** A recipe of a detector that looks at trades. */
    sealed interface OfTrades extends DetectorRecipe {

        /** A new detector, for a symbol with these statistics. */
        TradeDetector make(SymbolStatistics statistics);
    }

    /** A recipe of a detector that looks at quotes and books. */
    sealed interface OfDisplays extends DetectorRecipe {

        /** A new detector, for one symbol. */
        DisplayDetector make();
    }

    /** The recipe for one kind of evidence of large sellers, which is equal whatever else the settings look at. */
    static DetectorRecipe largeSeller(Evidence evidence, LargeSellerSettings settings) {
        LargeSellerSettings its =
                new LargeSellerSettings(settings.sizeThreshold(), settings.quietMillis(), Set.of(evidence));
        return evidence == Evidence.SELL_PRINT ? new SellPrint(its) : new Level(evidence, its);
    }

    /** Finds large sales and red bursts by their rarity. */
    record Rarity(RaritySettings settings) implements OfTrades {
        @Override
        public TradeDetector make(SymbolStatistics statistics) {
            return new RarityDetector(settings, statistics.rarity());
        }

        @Override
        public int turn() {
            return 0;
        }
    }

    /** Finds red bursts. */
    record RedBurst(RedBurstSettings settings) implements OfTrades {
        @Override
        public TradeDetector make(SymbolStatistics statistics) {
            return new RedBurstDetector(settings, statistics.burstVolumes());
        }

        @Override
        public int turn() {
            return 0;
        }
    }

    /** Finds large sells on the tape. */
    record SellPrint(LargeSellerSettings settings) implements OfTrades {
        @Override
        public TradeDetector make(SymbolStatistics statistics) {
            return new SellPrintDetector(settings);
        }

        @Override
        public int turn() {
            return 1;
        }
    }

    /** Finds large displayed sizes on one side. */
    record Level(Evidence evidence, LargeSellerSettings settings) implements OfDisplays {
        @Override
        public DisplayDetector make() {
            return new LevelDetector(evidence, settings);
        }

        @Override
        public int turn() {
            return evidence == Evidence.BID_LEVEL ? 0 : 1;
        }
    }
}
