package orderflow.cli;

import java.util.function.LongSupplier;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.sink.AlertFormat;
import orderflow.sink.AlertText;

/** Lines for a person, which say of a delayed feed that it is one; that is known only when the feed has answered. */
final class WatchFormat implements AlertFormat {

    private final AlertFormat realTime;
    private final AlertFormat delayed;
    private final LongSupplier delayMillis;

    WatchFormat(boolean coloured, LongSupplier delayMillis) {
        this.realTime = new AlertText(coloured);
        this.delayed = new AlertText(coloured, "delayed 15 min");
        this.delayMillis = delayMillis;
    }

    @Override
    public byte[] line(Alert alert) {
        return chosen().line(alert);
    }

    @Override
    public byte[] line(ExitSignal signal) {
        return chosen().line(signal);
    }

    private AlertFormat chosen() {
        return delayMillis.getAsLong() == 0 ? realTime : delayed;
    }
}
