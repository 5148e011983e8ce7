package orderflow.engine;

import java.util.Set;
import orderflow.alert.Evidence;
import orderflow.detect.BurstVolumes;
import orderflow.detect.Detector;
import orderflow.detect.LargeSellerSettings;
import orderflow.detect.LevelDetector;
import orderflow.detect.RedBurstDetector;
import orderflow.detect.RedBurstSettings;
import orderflow.detect.SellPrintDetector;

/** How to make one detector of a symbol; those of equal recipes find the same, so that one of them is enough. */
sealed interface DetectorRecipe {

    /** A new detector, for a symbol with these volumes. */
    Detector make(BurstVolumes volumes);

    /** When it speaks: of the findings on one event those of a lower turn come first. */
    int turn();

    /** Finds red bursts. */
    record RedBurst(RedBurstSettings settings) implements DetectorRecipe {
        @Override
        public Detector make(BurstVolumes volumes) {
            return new RedBurstDetector(settings, volumes);
        }

        @Override
        public int turn() {
            return 0;
        }
    }

    /** Finds large sellers by one kind of evidence. */
    record LargeSeller(Evidence evidence, LargeSellerSettings settings) implements DetectorRecipe {

        /** The recipe for one kind of evidence, which is equal whatever else the settings look at. */
        static LargeSeller by(Evidence evidence, LargeSellerSettings settings) {
            return new LargeSeller(
                    evidence,
                    new LargeSellerSettings(settings.sizeThreshold(), settings.quietMillis(), Set.of(evidence)));
        }

        @Override
        public Detector make(BurstVolumes volumes) {
            return evidence == Evidence.SELL_PRINT
                    ? new SellPrintDetector(settings)
                    : new LevelDetector(evidence, settings);
        }

        @Override
        public int turn() {
            return switch (evidence) {
                case SELL_PRINT -> 1;
                case BID_LEVEL -> 2;
                case ASK_LEVEL -> 3;
            };
        }
    }
}
