package orderflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderflow.alert.Evidence;
import orderflow.detect.rarity.RaritySettings;
import orderflow.detect.specified.LargeSellerSettings;
import orderflow.detect.specified.RedBurstSettings;
import orderflow.risk.ExitPolicy;
import orderflow.risk.RarityExitPolicy;
import orderflow.risk.RarityExitSettings;
import orderflow.risk.SpecifiedExitPolicy;
import orderflow.risk.SpecifiedExitSettings;

/** The rules by which an engine decides, with their parameters; immutable and shared by its lanes. */
public sealed interface EngineSettings {

    /** The registry: the detectors that every symbol gets. */
    List<DetectorRecipe> detectors();

    /** A new exit policy, for one symbol. */
    ExitPolicy exitPolicy();

    /** The rules of rarity, which need no sizes. */
    record RarityRules(RaritySettings rarity, RarityExitSettings exit) implements EngineSettings {
        public RarityRules {
            Objects.requireNonNull(rarity, "rarity");
            Objects.requireNonNull(exit, "exit");
        }

        @Override
        public List<DetectorRecipe> detectors() {
            return List.of(new DetectorRecipe.Rarity(rarity));
        }

        @Override
        public ExitPolicy exitPolicy() {
            return new RarityExitPolicy(exit);
        }
    }

    /** The rules that the tool was first specified with. */
    record SpecifiedRules(RedBurstSettings redBurst, LargeSellerSettings largeSeller, SpecifiedExitSettings exit)
            implements EngineSettings {
        public SpecifiedRules {
            Objects.requireNonNull(redBurst, "redBurst");
            Objects.requireNonNull(largeSeller, "largeSeller");
            Objects.requireNonNull(exit, "exit");
        }

        @Override
        public List<DetectorRecipe> detectors() {
            List<DetectorRecipe> recipes = new ArrayList<>();
            recipes.add(new DetectorRecipe.RedBurst(redBurst));
            for (Evidence evidence : largeSeller.evidence()) {
                recipes.add(DetectorRecipe.largeSeller(evidence, largeSeller));
            }
            return recipes;
        }

        @Override
        public ExitPolicy exitPolicy() {
            return new SpecifiedExitPolicy(exit);
        }
    }
}
