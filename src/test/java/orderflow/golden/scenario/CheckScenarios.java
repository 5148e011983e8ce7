package orderflow.golden.scenario;

import java.util.List;

/** Section 3: records that are rejected, and trades that are passed over. */
final class CheckScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private CheckScenarios() {}

    static List<Script> all() {
        return List.of(
                tapeValues(),
                backByOneSecond(),
                ninetyNineBack(),
                duplicates(),
                duplicateKeys(),
                duplicateLongIds(),
                duplicateMemory(),
                crossedAlone(),
                bookChecks());
    }

    private static Script tapeValues() {
        return new Script(
                        "tape-values",
                        "prices and sizes must be above 0, after rounding too; a decimal size of 0 "
                                + "decides over a whole one")
                .trade(0, "0", "20000", SELL)
                .trade(1, "-50.0", "20000", SELL)
                .trade(2, "0.0000000004", "20000", SELL)
                .trade(3, "50.0", "0", SELL)
                .trade(4, "50.0", "-20000", SELL)
                .trade(5, "50.0", "20000", "\"ds\":\"0\"", SELL)
                .trade(6, "50.0", "20000", "\"ds\":\"-1\"", SELL)
                .trade(7, "0.0000000005", "20000", SELL);
    }

    private static Script backByOneSecond() {
        return new Script(
                        "back-by-one-second",
                        "each kind has a time of its own: 1,000 ms behind it is used at the "
                                + "latest time, 1,001 ms is rejected; a trade far ahead does not reject quotes")
                .of("TTT")
                .trade(100_000, "50.0", "10", SELL)
                .trade(99_000, "50.0", "10000", SELL)
                .trade(98_999, "50.0", "20000", SELL)
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("QQQ")
                .quote(100_000, "50.0", "50.5")
                .quote(99_000, "49.9", "10000", "50.5", "1")
                .quote(98_999, "49.8", "10000", "50.5", "1")
                .trade(0, "49.9", "10000", SELL)
                .of("BBB")
                .book(100_000, "[50.0,1]", "")
                .book(99_000, "[49.9,10000]", "")
                .book(98_999, "[49.8,10000]", "")
                .quote(0, "49.8", "50.5")
                .trade(1, "49.8", "10000", SELL);
    }

    private static Script ninetyNineBack() {
        Script script = new Script(
                "ninety-nine-back",
                "99 rejections in a row, one good quote, and 99 again are no "
                        + "new start: the level is still there and stays quiet, until it grows");
        script.quote(100_000, "50.0", "10000", "50.5", "1");
        for (int i = 0; i < 99; i++) {
            script.quote(i, "49.9", "10000", "50.5", "1");
        }
        script.quote(100_001, "50.0", "10000", "50.5", "1");
        for (int i = 0; i < 99; i++) {
            script.quote(i, "49.9", "10000", "50.5", "1");
        }
        return script.trade(100_002, "50.0", "1")
                .quote(100_003, "50.0", "20000", "50.5", "1")
                .quote(100_004, "50.0", "10000", "50.5", "1");
    }

    private static Script duplicates() {
        return new Script(
                        "duplicates",
                        "the same trade 10 minutes after it was accepted is a duplicate, a millisecond "
                                + "later it is not; a rejected one does not count as seen")
                .of("AT")
                .trade(0, "50.0", "10000", SELL, "\"i\":\"1\"")
                .trade(300_000, "50.0", "10000", SELL, "\"i\":\"1\"")
                .trade(600_000, "50.0", "10000", SELL, "\"i\":\"1\"")
                .trade(600_001, "50.0", "10000", SELL, "\"i\":\"1\"")
                .of("NONE")
                .trade(0, "50.0", "10000", SELL)
                .trade(0, "50.0", "10000", SELL);
    }

    private static Script duplicateKeys() {
        return new Script(
                        "duplicate-keys",
                        "exchange, facility and id together name a trade, and a missing one is 0; "
                                + "another symbol is another trade")
                .trade(0, "50.0", "10000", SELL, "\"i\":\"1\"")
                .trade(1, "50.0", "10000", SELL, "\"i\":\"1\"", "\"x\":0")
                .trade(2, "50.0", "10000", SELL, "\"i\":\"1\"", "\"trfi\":0")
                .trade(3, "50.0", "10000", SELL, "\"i\":\"1\"", "\"x\":4")
                .trade(4, "50.0", "10000", SELL, "\"i\":\"1\"", "\"x\":4", "\"trfi\":202")
                .trade(5, "50.0", "10000", SELL, "\"i\":\"1\"", "\"x\":4", "\"trfi\":202")
                .of("MSFT")
                .trade(6, "50.0", "10000", SELL, "\"i\":\"1\"", "\"x\":4", "\"trfi\":202");
    }

    private static Script duplicateLongIds() {
        return new Script(
                        "duplicate-long-ids",
                        "an id of 16 to 18 digits is the same in a plain record and in one with unusual fields, as a "
                                + "text and as a number")
                .trade(0, "50.0", "10000", SELL, "\"i\":\"999999999999999999\"")
                .trade(1, "50.0", "10000", SELL, "\"i\":\"999999999999999999\"", "\"odd\":true")
                .trade(2, "50.0", "10000", SELL, "\"i\":999999999999999999")
                .trade(3, "50.0", "10000", SELL, "\"i\":\"1234567890123456\"", "\"odd\":true")
                .trade(4, "50.0", "10000", SELL, "\"i\":\"1234567890123456\"")
                .trade(5, "50.0", "10000", SELL, "\"i\":\"0234567890123456\"");
    }

    private static Script duplicateMemory() {
        return new Script(
                        "duplicate-memory",
                        "a trade that was passed over, or came in a halt, is known; one that was "
                                + "rejected is not; a gap forgets none")
                .of("PASS")
                .trade(0, "50.0", "10000", SELL, "\"i\":\"1\"", "\"c\":[2]")
                .trade(1, "50.0", "10000", SELL, "\"i\":\"1\"")
                .of("HALT")
                .limits(2, "17")
                .trade(3, "50.0", "10000", SELL, "\"i\":\"1\"")
                .limits(4, "18")
                .trade(5, "50.0", "10000", SELL, "\"i\":\"1\"")
                .of("SIZE")
                .trade(6, "50.0", "0", SELL, "\"i\":\"1\"")
                .trade(7, "50.0", "10000", SELL, "\"i\":\"1\"")
                .of("BACK")
                .trade(100_000, "50.0", "1")
                .trade(8, "50.0", "10000", SELL, "\"i\":\"1\"")
                .trade(100_001, "50.0", "10000", SELL, "\"i\":\"1\"")
                .of("OLD")
                .by("frame", 30_001)
                .trade(9, "50.0", "10000", SELL, "\"i\":\"1\"")
                .by("frame", 0)
                .trade(10, "50.0", "10000", SELL, "\"i\":\"1\"")
                .plain()
                .of("GAP")
                .trade(11, "50.0", "10000", SELL, "\"i\":\"1\"")
                .gap()
                .trade(12, "50.0", "10000", SELL, "\"i\":\"1\"");
    }

    private static Script crossedAlone() {
        return new Script(
                        "crossed-alone",
                        "after a crossed quote no quote is in force, and no book steps in for it: "
                                + "the downtick is no print at the book's bid, yet a sell with no bid in force; a locked "
                                + "quote is valid")
                .of("TICK")
                .book(0, "[50.0,1]", "[50.1,1]")
                .quote(1, "50.2", "50.1")
                .trade(2, "50.09", "1")
                .trade(3, "50.08", "10000")
                .trade(4, "50.09", "10000")
                .of("LOCK")
                .quote(5, "50.1", "10000", "50.1", "1")
                .trade(6, "50.1", "1")
                .trade(7, "50.0", "10000")
                .of("SIDE")
                .quote(8, "50.2", "10000", "0", "1")
                .quote(9, "0", "1", "50.1", "1");
    }

    private static Script bookChecks() {
        return new Script(
                        "book-checks",
                        "equal prices, a price or size of 0 and a bid above the ask are rejected; a "
                                + "locked book, an empty side and an empty book are not")
                .book(0, "[50.0,10000],[50.0,10000]", "")
                .book(1, "[49.9,10000],[50.0,10000]", "")
                .book(2, "[50.0,10000]", "[50.1,1],[50.1,1]")
                .book(3, "[50.0,10000]", "[50.2,1],[50.1,1]")
                .book(4, "[50.0,10000],[0,1]", "")
                .book(5, "[50.0,10000]", "[-1,1]")
                .book(6, "[50.0,10000],[49.9,0]", "")
                .book(7, "[50.0,10000]", "[50.1,-1]")
                .book(8, "[50.0,10000]", "[49.9999,1]")
                .book(9, "[50.0,10000]", "[50.0,1]")
                .book(10, "", "[50.0,1]")
                .book(11, "", "")
                .book(12, "[49.9,10000]", "");
    }
}
