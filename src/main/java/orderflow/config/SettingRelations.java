package orderflow.config;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import orderflow.fault.Problem;

/** The rules between settings, which each may hold to its own limits and yet break together. */
final class SettingRelations {

    private SettingRelations() {}

    /** What is wrong with values that are valid one by one; settings without a value are left out of it. */
    static Optional<Problem> broken(Map<Setting<?>, Chosen<?>> chosen) {
        Chosen<?> spike = chosen.get(Setting.VOLUME_SPIKE_THRESHOLD);
        Chosen<?> burst = chosen.get(Setting.RED_BURST_THRESHOLD);
        if (spike == null || burst == null) {
            return Optional.empty();
        }
        if (((BigDecimal) burst.value()).compareTo((BigDecimal) spike.value()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                Setting.RED_BURST_THRESHOLD.key(),
                burst.origin().text(),
                "expected " + Setting.RED_BURST_THRESHOLD.allowed() + ", was " + burst.text()
                        + " (" + burst.origin().text() + ") below volume_spike_threshold " + spike.text() + " ("
                        + spike.origin().text() + ")"));
    }
}
