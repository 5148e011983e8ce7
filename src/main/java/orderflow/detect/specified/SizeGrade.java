package orderflow.detect.specified;

import orderflow.alert.Severity;
import orderflow.event.Quantity;

/** Which sizes are large, and which are critical: the threshold, and twice it. */
final class SizeGrade {

    private final long warning;
    private final long critical;

    SizeGrade(long thresholdShares) {
        this.warning = Quantity.shares(thresholdShares);
        this.critical = Quantity.shares(Math.multiplyExact(2, thresholdShares));
    }

    boolean isLarge(long size) {
        return size >= warning;
    }

    /** The severity of a large size. */
    Severity severity(long size) {
        return size >= critical ? Severity.CRITICAL : Severity.WARNING;
    }
}
