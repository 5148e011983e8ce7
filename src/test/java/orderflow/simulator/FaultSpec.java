package orderflow.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault as it was asked for: {@code NAME[/PATH][=VALUE][*TIMES][@MOMENT[..MOMENT]|~PROBABILITY]}.
 *
 * @param path what a REST request must begin with to be struck, empty for any
 * @param value the fault's own measure, empty for those that have none
 * @param times how often it strikes, 0 where that was not said
 * @param from its moment, or null
 * @param to until when it is in force, or null
 * @param probability how likely each event or request is struck, 0 where that was not said
 */
record FaultSpec(FaultKind kind, String path, String value, int times, Moment from, Moment to, double probability) {

    private static final Pattern FORM = Pattern.compile("(?<name>[a-z0-9-]+)(?<path>/[^=*@~]*)?(=(?<value>[^*@~]+))?"
            + "(\\*(?<times>[1-9][0-9]{0,5}))?(@(?<from>[^@~]+?)(\\.\\.(?<to>[^@~]+))?)?(~(?<chance>[0-9.]+))?");

    /** @throws IllegalArgumentException with words for the user when the text is no such fault */
    static FaultSpec parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("--fault: expected NAME[/PATH][=VALUE][*TIMES][@MOMENT[..MOMENT]|"
                    + "~PROBABILITY], was \"" + text + "\"");
        }
        FaultKind kind = FaultKind.named(form.group("name"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "--fault: unknown name \"" + form.group("name") + "\"; --list-faults explains them all"));
        FaultSpec spec = new FaultSpec(
                kind,
                or(form.group("path"), ""),
                or(form.group("value"), kind.usualValue()),
                Integer.parseInt(or(form.group("times"), "0")),
                form.group("from") == null ? null : Moment.parse(form.group("from")),
                form.group("to") == null ? null : Moment.parse(form.group("to")),
                form.group("chance") == null ? 0 : chance(form.group("chance")));
        spec.check(form.group("value") != null);
        return spec;
    }

    private void check(boolean valueGiven) {
        String name = kind.faultName();
        FaultKind.Group group = kind.group();
        require(!valueGiven || kind.takesValue(), name + " takes no value");
        require(!kind.takesValue() || !value.isEmpty(), name + " needs a value: " + name + "=SYMBOL");
        require(!kind.numeric() || value.matches("-?[0-9]{1,9}"), name + ": expected a whole number, was " + value);
        require(kind != FaultKind.TIME_FORM || TimeForm.named(value).isPresent(), name + ": no form " + value);
        require(
                kind != FaultKind.CLOCK_STEP || from != null && !from.counted(),
                name + " needs a time: " + name + "=60@+30s");
        require(path.isEmpty() || group == FaultKind.Group.REST, name + " takes no path: it is no REST fault");
        require(from == null || probability == 0, name + ": a moment and a probability exclude each other");
        require(kind != FaultKind.DELAYED || from == null, name + " is in force from the start and takes no moment");
        if (group == FaultKind.Group.STATE) {
            require(times == 0 && probability == 0, name + " is a state: it takes a moment only");
        }
        if (to != null) {
            require(
                    group == FaultKind.Group.STATE || group == FaultKind.Group.REST,
                    name + " happens at one moment and does not last");
            require(!to.counted(), name + ": the second moment is a time, not a number of events");
        }
    }

    private static void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw new IllegalArgumentException("--fault: " + message);
        }
    }

    private static double chance(String text) {
        double chance = text.matches("[0-9]*\\.?[0-9]+") ? Double.parseDouble(text) : 2;
        require(chance > 0 && chance <= 1, "expected a probability above 0 and at most 1, was " + text);
        return chance;
    }

    private static String or(String text, String usual) {
        return text == null ? usual : text;
    }

    long number() {
        return Long.parseLong(value);
    }
}
