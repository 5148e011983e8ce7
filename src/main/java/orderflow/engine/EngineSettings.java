package orderflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderflow.alert.Evidence;
import orderflow.detect.Detector;
import orderflow.detect.LargeSellerSettings;
import orderflow.detect.LevelDetector;
import orderflow.detect.RedBurstDetector;
import orderflow.detect.RedBurstSettings;
import orderflow.detect.SellPrintDetector;
import orderflow.risk.ExitSettings;

/** Everything an engine needs to know before the first event; immutable and shared by its lanes. */
public record EngineSettings(RedBurstSettings redBurst, LargeSellerSettings largeSeller, ExitSettings exit) {

    public EngineSettings {
        Objects.requireNonNull(redBurst, "redBurst");
        Objects.requireNonNull(largeSeller, "largeSeller");
        Objects.requireNonNull(exit, "exit");
    }

    /** The registry: new detectors for one symbol, in the order in which they speak on one event. */
    List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>();
        detectors.add(new RedBurstDetector(redBurst));
        if (largeSeller.evidence().contains(Evidence.SELL_PRINT)) {
            detectors.add(new SellPrintDetector(largeSeller));
        }
        for (Evidence side : List.of(Evidence.BID_LEVEL, Evidence.ASK_LEVEL)) {
            if (largeSeller.evidence().contains(side)) {
                detectors.add(new LevelDetector(side, largeSeller));
            }
        }
        return List.copyOf(detectors);
    }
}
