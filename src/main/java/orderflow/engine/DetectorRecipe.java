package orderflow.engine;

import java.util.Set;
import orderflow.alert.Evidence;
import orderflow.detect.BurstVolumes;
import orderflow.detect.DisplayDetector;
import orderflow.detect.LargeSellerSettings;
import orderflow.detect.LevelDetector;
import orderflow.detect.RedBurstDetector;
import orderflow.detect.RedBurstSettings;
import orderflow.detect.SellPrintDetector;
import orderflow.detect.TradeDetector;

/** How to make one detector of a symbol; those of equal recipes find the same, so that one of them is enough. */
sealed interface DetectorRecipe {

    /** When it speaks: of the findings on one event those of a lower turn come first. */
    int turn();

    /** A recipe of a detector that looks at trades. */
    sealed interface OfTrades extends DetectorRecipe {

        /** A new detector, for a symbol with these volumes. */
        TradeDetector make(BurstVolumes volumes);
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

    /** Finds red bursts. */
    record RedBurst(RedBurstSettings settings) implements OfTrades {
        @Override
        public TradeDetector make(BurstVolumes volumes) {
            return new RedBurstDetector(settings, volumes);
        }

        @Override
        public int turn() {
            return 0;
        }
    }

    /** Finds large sells on the tape. */
    record SellPrint(LargeSellerSettings settings) implements OfTrades {
        @Override
        public TradeDetector make(BurstVolumes volumes) {
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
