package orderflow.sink;

import java.util.List;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;

/** Hands everything to several sinks in their order: the audit log stands before the console, so that it is first. */
public final class FanOut implements AlertSink {

    private final AlertSink[] sinks;

    public FanOut(List<AlertSink> sinks) {
        this.sinks = sinks.toArray(AlertSink[]::new);
    }

    @Override
    public void onAlert(Alert alert) {
        for (AlertSink sink : sinks) {
            sink.onAlert(alert);
        }
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        for (AlertSink sink : sinks) {
            sink.onExitSignal(signal);
        }
    }
}
