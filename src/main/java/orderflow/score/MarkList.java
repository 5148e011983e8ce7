package orderflow.score;

import java.util.ArrayList;
import java.util.List;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;

/** Keeps a mark of each alert and exit signal, in the order in which they are raised. For one thread. */
public final class MarkList implements AlertSink {

    private final List<Mark> marks = new ArrayList<>();

    @Override
    public void onAlert(Alert alert) {
        marks.add(Mark.of(alert));
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        marks.add(Mark.of(signal));
    }

    /** The marks so far. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }
}
