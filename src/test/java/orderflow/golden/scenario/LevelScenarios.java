package orderflow.golden.scenario;

import java.util.List;

/** Section 6: levels that come, stay, go and come back. */
final class LevelScenarios {

    private LevelScenarios() {}

    static List<Script> all() {
        return List.of(
                quiet(),
                quietWhileThere(),
                criticalWithinQuiet(),
                growsOnce(),
                otherPrice(),
                emptySides(),
                sources(),
                quietWindowOfThirty());
    }

    private static Script quiet() {
        return new Script(
                        "level-quiet",
                        "a level that comes back 120 s after its alert stays quiet, 120.001 s after "
                                + "it alerts again, counted from the alert and not from when it went away")
                .of("AT")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(119_000, "50.0", "1", "50.5", "1")
                .quote(120_000, "50.0", "10000", "50.5", "1")
                .of("OVER")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(119_000, "49.9", "1", "50.5", "1")
                .quote(120_001, "50.0", "10000", "50.5", "1");
    }

    private static Script quietWhileThere() {
        return new Script(
                        "level-stays",
                        "a level that came back quietly stays quiet while it is there, however long; "
                                + "gone and back again it alerts")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(1_000, "50.0", "1", "50.5", "1")
                .quote(60_000, "50.0", "10000", "50.5", "1")
                .quote(200_000, "50.0", "15000", "50.5", "1")
                .quote(201_000, "50.0", "9999", "50.5", "1")
                .quote(201_001, "50.0", "10001", "50.5", "1");
    }

    private static Script criticalWithinQuiet() {
        return new Script(
                        "level-critical-back",
                        "a level that comes back at critical size after a warning alerts "
                                + "within 120 s too, once; after a critical alert it stays quiet")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(1, "50.0", "1", "50.5", "1")
                .quote(2, "50.0", "20000", "50.5", "1")
                .quote(3, "50.0", "1", "50.5", "1")
                .quote(4, "50.0", "30000", "50.5", "1")
                .quote(5, "50.0", "1", "50.5", "1")
                .quote(120_003, "50.0", "10001", "50.5", "1")
                .quote(120_004, "50.0", "20001", "50.5", "1");
    }

    private static Script growsOnce() {
        return new Script(
                        "level-grows-once",
                        "a level that is there alerts once more when it grows to critical size, "
                                + "and not again when it shrinks to a warning and grows anew; 300 s later neither")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(1, "50.0", "19999", "50.5", "1")
                .quote(2, "50.0", "20000", "50.5", "1")
                .quote(3, "50.0", "10000", "50.5", "1")
                .quote(4, "50.0", "20000", "50.5", "1")
                .quote(300_000, "50.0", "10000", "50.5", "1")
                .quote(300_001, "50.0", "40000", "50.5", "1");
    }

    private static Script otherPrice() {
        return new Script(
                        "level-prices",
                        "each price and side has a level of its own; the bid moving away and back is "
                                + "a level that went and came")
                .set("large_seller_evidence", "\"bid_level,ask_level\"")
                .quote(0, "50.0", "10000", "50.5", "10000")
                .quote(1, "50.1", "10001", "50.5", "10001")
                .quote(2, "50.0", "10002", "50.1", "10002")
                .quote(150_000, "50.1", "10003", "50.5", "10003");
    }

    private static Script emptySides() {
        return new Script(
                        "level-empty-side",
                        "an empty side has no level, whatever size stands beside its price of 0; "
                                + "a level is gone with its side")
                .quote(0, "0", "10000", "50.5", "1")
                .quote(1, "50.0", "10001", "0", "0")
                .quote(2, "-1", "10002", "50.5", "1")
                .quote(121_000, "50.0", "10003", "50.5", "1");
    }

    private static Script sources() {
        return new Script(
                        "level-sources",
                        "a level that a quote showed and a book shows after it is the same one; "
                                + "once there was a book, an empty one included, quotes show no levels, until a gap")
                .quote(0, "50.0", "10000", "50.5", "1")
                .book(1, "[50.0,10001],[49.9,10001]", "")
                .quote(2, "49.8", "10002", "50.5", "1")
                .gap()
                .quote(3, "49.8", "10003", "50.5", "1")
                .book(4, "", "")
                .quote(5, "49.7", "10005", "50.5", "1")
                .book(6, "[49.8,10006],[49.6,10006]", "");
    }

    private static Script quietWindowOfThirty() {
        return new Script(
                        "level-quiet-30",
                        "a window of 30 s: back at 30 s quiet, at 30.001 s an alert; three alerts "
                                + "within 30 s are an exit, the next one 30 s later")
                .set("alert_window_seconds", "30")
                .of("AT")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(1, "50.0", "1", "50.5", "1")
                .quote(30_000, "50.0", "10001", "50.5", "1")
                .of("OVER")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(1, "50.0", "1", "50.5", "1")
                .quote(30_001, "50.0", "10001", "50.5", "1")
                .quote(30_001, "49.9", "10002", "50.5", "1")
                .quote(30_002, "49.8", "10003", "50.5", "1")
                .quote(60_001, "49.7", "10004", "50.5", "1")
                .quote(60_002, "49.6", "10005", "50.5", "1");
    }
}
