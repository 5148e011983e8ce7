package orderflow.cli;

import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;

/** What ends a watch before its time: the first alert, or the first exit signal; the names are the words of {@code --stop-on}. */
enum StopOn {
    exit,
    alert;

    /** A sink that ends the watch; it stands behind those that show and log. */
    AlertSink sink(WatchEnd end) {
        return new AlertSink() {
            @Override
            public void onAlert(Alert raised) {
                if (StopOn.this == StopOn.alert) {
                    end.atOnce("ends at the first alert (--stop-on alert)");
                }
            }

            @Override
            public void onExitSignal(ExitSignal signal) {
                end.atOnce("ends at the first exit signal (--stop-on exit)");
            }
        };
    }
}
