package orderflow.golden.scenario;

import java.util.List;

/** Section 5: when a burst alerts again, and when it is over. */
final class BurstStateScenarios {

    private BurstStateScenarios() {}

    static List<Script> all() {
        return List.of(
                overAtTwoThirds(), overAfterPause(), pauseAndPassedOver(), turnsCritical(), criticalOnce(), sameTime());
    }

    private static Script overAtTwoThirds() {
        Script script = new Script(
                "burst-two-thirds",
                "at exactly 2 times the baseline the burst goes on, so that the "
                        + "next peak is none of its own; below that it is over");
        // A minute after the peak, its 3,000 shares are in the baseline: 8,000 in 5 minutes, 1,600 a minute.
        burst(script, "AT").sold(420_000, "3200").sold(420_001, "2000");
        burst(script, "BELOW").sold(420_000, "3199.999").sold(420_001, "2000.001");
        return script;
    }

    private static Script burst(Script script, String symbol) {
        return script.of(symbol).bought(0, "1").bought(61_000, "5000").sold(360_000, "3000");
    }

    private static Script overAfterPause() {
        Script script = new Script(
                "burst-pause",
                "after 60 s without a trade the burst goes on, after 60.001 s it is " + "over and the next can begin");
        burst(script, "AT").sold(420_000, "4800");
        burst(script, "OVER").sold(420_001, "4800");
        return script;
    }

    private static Script pauseAndPassedOver() {
        Script script = new Script(
                "burst-pause-passed-over",
                "a trade that is passed over or rejected does not break " + "the pause, a used one does");
        burst(script, "PASSED")
                .trade(400_000, "50.0", "1", "\"c\":[2]")
                .trade(401_000, "50.0", "0")
                .sold(420_001, "4800");
        burst(script, "USED").sold(400_000, "1").sold(420_001, "4800");
        return script;
    }

    private static Script turnsCritical() {
        Script script = new Script(
                "burst-turns-critical",
                "a warning turns critical once all conditions are met again: " + "not while too much is bought");
        return burst(script, "AAPL")
                .bought(361_000, "2001")
                .sold(362_000, "1")
                .sold(363_000, "1")
                .sold(364_000, "1000");
    }

    private static Script criticalOnce() {
        Script script = new Script(
                "burst-critical-once",
                "a critical burst alerts once, whether it sinks to a warning " + "and rises again or not");
        return script.of("AAPL")
                .bought(0, "1")
                .bought(61_000, "5000")
                .sold(360_000, "4000")
                .sold(361_000, "1000")
                .bought(419_999, "1")
                .sold(420_000, "4800")
                .sold(421_000, "5000");
    }

    private static Script sameTime() {
        Script script = new Script(
                "burst-same-time",
                "trades of one millisecond are evaluated one by one, each with "
                        + "those before it; one that came back within a second counts at the latest time");
        script.of("SAME")
                .bought(0, "1")
                .bought(1_000, "5000")
                .sold(360_000, "1500")
                .sold(360_000, "1500")
                .sold(360_000, "1000");
        return script.of("BACK")
                .bought(0, "1")
                .bought(1_000, "5000")
                .bought(360_500, "1")
                .sold(359_500, "3000");
    }
}
