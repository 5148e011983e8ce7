package orderflow.sink;

import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;

/** Turns an alert or exit signal into one line of bytes, the line feed included; the same bytes for the same input. */
public interface AlertFormat {

    /** The line of an alert. */
    byte[] line(Alert alert);

    /** The line of an exit signal. */
    byte[] line(ExitSignal signal);
}
