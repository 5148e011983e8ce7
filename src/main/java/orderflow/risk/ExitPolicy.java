package orderflow.risk;

import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal.Reason;

/** Decides after each alert of one symbol whether to advise to leave it; not thread-safe. */
public interface ExitPolicy {

    /** An exit that is due, before it has a number. */
    record Decision(Reason reason, List<String> alertIds) {}

    /**
     * Takes an alert; answers the exit it makes due.
     *
     * @param held whether the symbol gets exit signals at all
     */
    Optional<Decision> onAlert(Alert alert, boolean held);

    /** Forgets the alerts counted, as after a gap; the withholding goes on. */
    void restart();
}
