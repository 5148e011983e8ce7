package orderflow.report;

import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;

/** What an alert or exit signal says in one sentence, so that the page uses the words of the console. */
public interface MarkWords {

    /** What was seen. */
    String of(Alert alert);

    /** Why the signal was raised; nothing of what is held. */
    String of(ExitSignal signal);
}
