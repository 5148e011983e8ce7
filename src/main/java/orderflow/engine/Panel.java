package orderflow.engine;

import java.util.Objects;
import orderflow.alert.AlertSink;

/**
 * One set of settings that an engine decides by, and who is told what is decided by it.
 *
 * <p>Immutable; its sink is called on the engine's thread alone.
 */
public record Panel(EngineSettings settings, AlertSink sink) {

    public Panel {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(sink, "sink");
    }
}
