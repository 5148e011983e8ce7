package orderflow.golden.scenario;

import java.util.List;

/** Sections 7 and 8: exit signals, positions and numbers. */
final class ExitScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private ExitScenarios() {}

    static List<Script> all() {
        return List.of(
                mixedEvidence(), burstBeforePrint(), burstWithholds(), notMadeUpFor(), longWindow(), dayOfNumbers());
    }

    private static Script mixedEvidence() {
        return new Script(
                        "exit-mixed",
                        "large sellers of any evidence count together, red bursts do not count with "
                                + "them; other symbols count for themselves")
                .set("large_seller_evidence", "\"bid_level,sell_print,ask_level\"")
                .of("MIX")
                .quote(0, "50.0", "10000", "50.5", "10000")
                .trade(1, "50.0", "10001")
                .of("BURST")
                .bought(0, "1")
                .bought(1_000, "5000")
                .sold(360_000, "3000")
                .sold(361_000, "10000")
                .quote(362_000, "50.0", "10002", "50.5", "1");
    }

    private static Script burstBeforePrint() {
        return new Script(
                        "exit-burst-first",
                        "one trade is a critical burst and a print: the burst comes first, its "
                                + "exit right after it, then the print")
                .bought(0, "1")
                .bought(1_000, "5000")
                .sold(360_000, "10000");
    }

    private static Script burstWithholds() {
        return new Script(
                        "exit-withheld",
                        "an exit withholds the next for any reason: two symbols, one whose critical "
                                + "burst comes 119.999 s after an exit for large sellers, and one 120 s after it")
                .of("SHORT")
                .bought(0, "1")
                .sold(60_001, "10000")
                .sold(60_001, "10001")
                .sold(60_001, "10002")
                .sold(180_000, "70000")
                .of("LONG")
                .bought(0, "1")
                .sold(60_000, "10000")
                .sold(60_000, "10001")
                .sold(60_000, "10002")
                .sold(180_000, "70000");
    }

    private static Script notMadeUpFor() {
        return new Script(
                        "exit-not-made-up",
                        "a signal withheld is not made up for: the next needs an alert of its "
                                + "own, and counts the alerts of the last again")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(0, "49.9", "10000", "50.5", "1")
                .quote(0, "49.8", "10000", "50.5", "1")
                .quote(60_000, "49.7", "10001", "50.5", "1")
                .quote(120_000, "49.7", "10002", "50.5", "1")
                .quote(120_000, "49.6", "10003", "50.5", "1");
    }

    private static Script longWindow() {
        return new Script(
                        "exit-window-300",
                        "a window of 300 s: alerts at 0, 150 and exactly 300 s are an exit, at "
                                + "300.001 s they are none")
                .set("alert_window_seconds", "300")
                .of("AT")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(150_000, "49.9", "10000", "50.5", "1")
                .quote(300_000, "49.8", "10000", "50.5", "1")
                .of("OVER")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(150_000, "49.9", "10000", "50.5", "1")
                .quote(300_001, "49.8", "10000", "50.5", "1");
    }

    private static Script dayOfNumbers() {
        return new Script(
                        "numbers-of-a-day",
                        "numbers start from 1 with the day of the event in New York, for each symbol; "
                                + "a record that goes back across midnight within a second belongs to the new day, another "
                                + "kind with a clock of its own to the old one")
                .from("2024-01-16T05:00:00Z")
                .of("A")
                .quote(-2, "50.0", "10000", "50.5", "1")
                .quote(-1, "49.9", "10000", "50.5", "1")
                .quote(0, "49.8", "10000", "50.5", "1")
                .quote(-500, "49.7", "10001", "50.5", "1")
                .trade(-1, "49.7", "10002", SELL)
                .quote(1, "49.6", "10003", "50.5", "1")
                .of("B")
                .quote(0, "50.0", "10000", "50.5", "1");
    }
}
