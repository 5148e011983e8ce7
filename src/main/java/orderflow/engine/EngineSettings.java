package orderflow.engine;

import java.util.Objects;
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
}
