package orderflow.alert;

/** Takes alerts and exit signals in the order in which they are raised, on the engine's thread; must not block long. */
public interface AlertSink {

    void onAlert(Alert alert);

    void onExitSignal(ExitSignal signal);
}
