package orderflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderflow.alert.Evidence;
import orderflow.detect.LargeSellerSettings;
import orderflow.detect.RedBurstSettings;
import orderflow.risk.ExitSettings;

/** Everything an engine needs to know before the first event; immutable and shared by its lanes. */
public record EngineSettings(RedBurstSettings redBurst, LargeSellerSettings largeSeller, ExitSettings exit) {

    public EngineSettings {
        Objects.requireNonNull(redBurst, "redBurst");
        Objects.requireNonNull(largeSeller, "largeSeller");
        Objects.requireNonNull(exit, "exit");
    }

    /** The registry: the detectors that every symbol gets. */
    List<DetectorRecipe> detectors() {
        List<DetectorRecipe> recipes = new ArrayList<>();
        recipes.add(new DetectorRecipe.RedBurst(redBurst));
        for (Evidence evidence : largeSeller.evidence()) {
            recipes.add(DetectorRecipe.largeSeller(evidence, largeSeller));
        }
        return recipes;
    }
}
