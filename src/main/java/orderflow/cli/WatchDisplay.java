package orderflow.cli;

import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.sink.ConsoleSink;

/**
 * Standard output of a watch, of which is known whether a write to it still waits for a reader.
 *
 * <p>Alerts come on the engine's thread; {@link #incomplete()} may be asked by any.
 */
final class WatchDisplay implements AlertSink {

    private final ConsoleSink console;
    private volatile boolean showing;

    WatchDisplay(ConsoleSink console) {
        this.console = console;
    }

    @Override
    public void onAlert(Alert alert) {
        showing = true;
        console.onAlert(alert);
        showing = false;
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        showing = true;
        console.onExitSignal(signal);
        showing = false;
    }

    /** True when something was not shown: it failed, nobody reads on, or it waits even now. */
    boolean incomplete() {
        return showing || console.closed() || console.failure().isPresent();
    }
}
