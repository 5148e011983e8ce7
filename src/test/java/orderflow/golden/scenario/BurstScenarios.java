package orderflow.golden.scenario;

import java.util.List;

/** Section 5: the limits of the red burst. */
final class BurstScenarios {

    private BurstScenarios() {}

    static List<Script> all() {
        return List.of(
                ratioOfThree(),
                ratioOfFour(),
                sellRatio(),
                baselineFloor(),
                leastVolume(),
                coverageLimit(),
                partialCoverage(),
                lastMinute(),
                lastSixMinutes(),
                emptyBaseline(),
                roundedFigures(),
                otherSettings());
    }

    /** A baseline of 5,000 shares in the five minutes that end at 300 s: 1,000 a minute. */
    static Script baseline(Script script, String symbol) {
        return script.of(symbol).bought(0, "1").bought(1_000, "5000");
    }

    private static Script ratioOfThree() {
        Script script = new Script("burst-ratio-3", "2.9999 times the baseline is nothing, exactly 3 times a warning");
        baseline(script, "BELOW").sold(360_000, "2999.9");
        baseline(script, "AT").sold(360_000, "3000");
        return baseline(script, "ABOVE").sold(360_000, "3000.1");
    }

    private static Script ratioOfFour() {
        Script script = new Script(
                "burst-ratio-4", "3.9999 times the baseline is a warning, exactly 4 times critical, " + "with an exit");
        baseline(script, "BELOW").sold(360_000, "3999.9");
        baseline(script, "AT").sold(360_000, "4000");
        return baseline(script, "ABOVE").sold(360_000, "4000.1");
    }

    private static Script sellRatio() {
        Script script = new Script("burst-sell-ratio", "59.99 % sold is nothing, exactly 60 % a warning");
        baseline(script, "BELOW").bought(359_000, "1200.3").sold(360_000, "1799.7");
        baseline(script, "AT").bought(359_000, "1200").sold(360_000, "1800");
        return baseline(script, "ABOVE").bought(359_000, "1199.7").sold(360_000, "1800.3");
    }

    private static Script baselineFloor() {
        Script script = new Script(
                "burst-floor",
                "a thin baseline counts as half of min_burst_volume a minute: 1,499 "
                        + "shares are nothing, 1,500 a warning; at 2,500 shares in five minutes both are the same");
        script.of("BELOW").bought(0, "1").sold(1_000, "100").sold(360_000, "1499");
        script.of("AT").bought(0, "1").sold(1_000, "100").sold(360_000, "1500");
        return script.of("EQUAL").bought(0, "1").sold(1_000, "2500").sold(360_000, "1500");
    }

    private static Script leastVolume() {
        Script script = new Script(
                        "burst-least-volume", "fewer than min_burst_volume shares are nothing, whatever the " + "ratio")
                .set("volume_spike_threshold", "1.5")
                .set("red_burst_threshold", "1.5")
                .set("min_burst_volume", "2000");
        script.of("BELOW").bought(0, "1").sold(1_000, "1").sold(360_000, "1999");
        return script.of("AT").bought(0, "1").sold(1_000, "1").sold(360_000, "2000");
    }

    private static Script coverageLimit() {
        Script script = new Script(
                "burst-coverage",
                "nothing is decided at a coverage of 119.999 s, at 120 s it is; "
                        + "the coverage counts from the first used trade");
        script.of("BELOW").bought(0, "2000").sold(179_999, "3000");
        script.of("AT").bought(0, "2000").sold(180_000, "3000");
        return script.of("PASSED")
                .trade(0, "50.0", "1", "\"c\":[2]")
                .bought(1, "2000")
                .sold(180_000, "3000");
    }

    private static Script partialCoverage() {
        Script script = new Script(
                "burst-partial-coverage",
                "the baseline is divided by the minutes covered, five at "
                        + "most: 3,000 shares in 3 minutes are 1,000 a minute, in 6 minutes they are 600");
        script.of("THREE").bought(0, "3000").sold(240_000, "3000");
        script.of("LESS").bought(0, "3000").sold(239_999, "3000");
        return script.of("FIVE").bought(0, "1").bought(59_999, "3000").sold(400_000, "1800");
    }

    private static Script lastMinute() {
        Script script = new Script(
                "burst-last-minute", "a trade 60 s old is part of the baseline, one 59.999 s old of " + "the burst");
        baseline(script, "OLD").sold(300_000, "1500").sold(360_000, "2999");
        return baseline(script, "YOUNG").sold(300_001, "1500").sold(360_000, "1500");
    }

    private static Script lastSixMinutes() {
        Script script = new Script(
                "burst-six-minutes", "a trade 360 s old is out of the baseline, one 359.999 s old " + "is in it");
        script.of("OUT")
                .bought(0, "1")
                .bought(40_000, "5000")
                .bought(40_001, "5000")
                .sold(400_000, "3000");
        return script.of("IN")
                .bought(0, "1")
                .bought(40_001, "5000")
                .bought(40_002, "5000")
                .sold(400_000, "3000");
    }

    private static Script emptyBaseline() {
        Script script = new Script(
                "burst-empty-baseline",
                "without a trade in the five minutes before the last one "
                        + "nothing is decided; one share there is enough");
        script.of("EMPTY").bought(0, "5000").sold(360_000, "20000000");
        return script.of("ONE").bought(0, "5000").bought(1, "1").sold(360_000, "5000");
    }

    private static Script roundedFigures() {
        Script script = new Script(
                "burst-figures",
                "figures are rounded half-up: ratios to 4 decimals, the baseline to "
                        + "whole shares; the volume is exact");
        script.of("HALF")
                .bought(0, "1")
                .bought(1_000, "5002.5")
                .bought(359_000, "0.05")
                .sold(360_000, "3001.5");
        script.of("FIFTH")
                .bought(0, "1")
                .bought(1_000, "10000")
                .bought(359_000, "1000")
                .sold(360_000, "6000.1");
        return script.of("LONG")
                .bought(0, "1")
                .bought(1_000, "5000")
                .bought(359_000, "0.000001")
                .sold(360_000, "3000.123455");
    }

    private static Script otherSettings() {
        Script script = new Script("burst-settings", "spike and red 2.5, all of it sold, coverage 300 s, 100 shares")
                .set("volume_spike_threshold", "2.5")
                .set("red_burst_threshold", "2.5")
                .set("sell_ratio_threshold", "1.0")
                .set("baseline_warmup_seconds", "300")
                .set("min_burst_volume", "100");
        script.of("SHORT").bought(1, "500").sold(360_000, "1000");
        script.of("PART")
                .bought(0, "1")
                .bought(1, "500")
                .bought(359_999, "0.000001")
                .sold(360_000, "1000");
        script.of("AT").bought(0, "1").bought(1, "500").sold(360_000, "250");
        return script.of("BELOW").bought(0, "1").bought(1, "500").sold(360_000, "249.999999");
    }
}
