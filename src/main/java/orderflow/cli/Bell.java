package orderflow.cli;

import java.io.PrintStream;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.alert.Severity;

/** What rings the terminal's bell; the names are the words of {@code --bell}. Exit signals count as critical. */
enum Bell {
    critical,
    all,
    off;

    private static final char RING = '\u0007';

    /** A sink that rings on a terminal. */
    AlertSink sink(PrintStream terminal) {
        return new AlertSink() {
            @Override
            public void onAlert(Alert alert) {
                if (Bell.this == all || Bell.this == critical && alert.severity() == Severity.CRITICAL) {
                    ring(terminal);
                }
            }

            @Override
            public void onExitSignal(ExitSignal signal) {
                if (Bell.this != off) {
                    ring(terminal);
                }
            }
        };
    }

    private static void ring(PrintStream terminal) {
        terminal.print(RING);
        terminal.flush();
    }
}
