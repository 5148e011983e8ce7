package orderflow.simulator;

import java.io.PrintStream;

/** Explains every fault to a person. */
final class FaultList {

    private FaultList() {}

    static void print(PrintStream out) {
        out.println("--fault NAME[/PATH][=VALUE][*TIMES][@MOMENT[..MOMENT]|~PROBABILITY]");
        for (FaultKind.Group group : FaultKind.Group.values()) {
            out.println();
            out.println(heading(group));
            for (FaultKind kind : FaultKind.values()) {
                if (kind.group() == group) {
                    String usual = kind.usualValue().isEmpty() ? "" : " (" + kind.usualValue() + ")";
                    out.printf("  %-24s%s%s%n", kind.faultName(), kind.explanation(), usual);
                }
            }
        }
        out.println();
        out.println(
                "MOMENT is a number of events played (1000), a span since the start (+90s, +1500ms, +2m, +1h), a New");
        out.println(
                "York time on the day of the start (09:31:30) or an instant (2024-01-15T14:31:30Z). A state or a REST");
        out.println(
                "fault may last until a second moment: server-error@+30s..+60s. PATH limits a REST fault to requests");
        out.println(
                "that begin with it: rate-limit/v3/quotes*3. A VALUE in brackets is the usual one; --seed is for chance.");
    }

    private static String heading(FaultKind.Group group) {
        return switch (group) {
            case STATE -> "States of plan and service: in force from the start, or from their moment on";
            case CONNECTION ->
                "Of the open connection: at their moment, else in the middle of the recording; by chance "
                        + "after each event";
            case DELIVERY -> "Of what is sent: the next event, else one in twenty";
            case REST -> "Of REST: the next request after the moment, else each one";
        };
    }
}
