package orderflow.golden.scenario;

import java.util.List;

/** Sections 7 and 8: exit signals, positions and numbers. */
final class ExitScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private ExitScenarios() {}

    static List<Script> all() {
        return List.of(
                mixedEvidence(), burstBeforePrint(), burstWithholds(), notMadeUpFor(), longWindow(), positions(),
                watchlist(), priceOfPosition(), roundedMoney(), dayOfNumbers());
    }

    private static Script mixedEvidence() {
        return new Script("exit-mixed", "large sellers of any evidence count together, red bursts do not count with "
                        + "them; other symbols count for themselves")
                .set("large_seller_evidence", "\"bid_level,sell_print,ask_level\"")
                .of("MIX").quote(0, "50.0", "10000", "50.5", "10000").trade(1, "50.0", "10001")
                .of("BURST").bought(0, "1").bought(1_000, "5000").sold(360_000, "3000").sold(361_000, "10000")
                .quote(362_000, "50.0", "10002", "50.5", "1");
    }

    private static Script burstBeforePrint() {
        return new Script("exit-burst-first", "one trade is a critical burst and a print: the burst comes first, its "
                        + "exit right after it, then the print")
                .bought(0, "1").bought(1_000, "5000").sold(360_000, "10000");
    }

    private static Script burstWithholds() {
        return new Script("exit-withheld", "an exit withholds the next for any reason: two symbols, one whose critical "
                        + "burst comes 119.999 s after an exit for large sellers, and one 120 s after it")
                .of("SHORT").bought(0, "1").sold(60_001, "10000").sold(60_001, "10001").sold(60_001, "10002")
                .sold(180_000, "70000")
                .of("LONG").bought(0, "1").sold(60_000, "10000").sold(60_000, "10001").sold(60_000, "10002")
                .sold(180_000, "70000");
    }

    private static Script notMadeUpFor() {
        return new Script("exit-not-made-up", "a signal withheld is not made up for: the next needs an alert of its "
                        + "own, and counts the alerts of the last again")
                .quote(0, "50.0", "10000", "50.5", "1").quote(0, "49.9", "10000", "50.5", "1")
                .quote(0, "49.8", "10000", "50.5", "1").quote(60_000, "49.7", "10001", "50.5", "1")
                .quote(120_000, "49.7", "10002", "50.5", "1").quote(120_000, "49.6", "10003", "50.5", "1");
    }

    private static Script longWindow() {
        return new Script("exit-window-300", "a window of 300 s: alerts at 0, 150 and exactly 300 s are an exit, at "
                        + "300.001 s they are none")
                .set("alert_window_seconds", "300")
                .of("AT").quote(0, "50.0", "10000", "50.5", "1").quote(150_000, "49.9", "10000", "50.5", "1")
                .quote(300_000, "49.8", "10000", "50.5", "1")
                .of("OVER").quote(0, "50.0", "10000", "50.5", "1").quote(150_000, "49.9", "10000", "50.5", "1")
                .quote(300_001, "49.8", "10000", "50.5", "1");
    }

    /** Three large bids at the prices given, and so an exit. */
    private static Script three(Script script, String symbol, String first, String second, String third) {
        return script.of(symbol).quote(0, first, "10000", "90.0", "1").quote(1, second, "10001", "90.0", "1")
                .quote(2, third, "10002", "90.0", "1");
    }

    private static Script positions() {
        Script script = new Script("positions", "positions with and without entry and stop; a symbol that is not held "
                        + "is not monitored; the price is the bid in force, a stop that was passed gives a negative "
                        + "distance")
                .holding("{\"symbol\":\"ALL\",\"quantity\":500,\"entry_price\":\"50.625\",\"stop_price\":\"49.3\"}",
                        "{\"symbol\":\"NONE\",\"quantity\":0.5}",
                        "{\"symbol\":\"ENTRY\",\"quantity\":\"10.50\",\"entry_price\":\"40\"}",
                        "{\"symbol\":\"STOP\",\"quantity\":1,\"stop_price\":\"50.00\"}");
        three(script, "ALL", "50.0", "49.9", "49.8");
        three(script, "NONE", "50.0", "49.9", "49.8");
        three(script, "OTHER", "50.0", "49.9", "49.8");
        three(script, "ENTRY", "50.0", "49.9", "49.8");
        return three(script, "STOP", "50.0", "49.9", "49.8");
    }

    private static Script watchlist() {
        Script script = new Script("positions-watchlist", "in watchlist mode symbols that are not held alert too, "
                        + "without exits")
                .set("monitoring_mode", "\"watchlist\"")
                .holding("{\"symbol\":\"HELD\",\"quantity\":100,\"entry_price\":\"49.8\",\"stop_price\":\"49.8\"}");
        three(script, "HELD", "50.0", "49.9", "49.8");
        three(script, "OTHER", "50.0", "49.9", "49.8");
        return script.of("OTHER").bought(0, "1").bought(1_000, "5000").sold(360_000, "4000");
    }

    private static Script priceOfPosition() {
        String entry = "\"quantity\":100,\"entry_price\":\"51\",\"stop_price\":\"49\"}";
        return new Script("positions-price", "without a bid in force the last used price counts, the trade of the alert "
                        + "included; without either only the quantity is known; a book's bid counts while there was "
                        + "no quote")
                .set("large_seller_evidence", "\"ask_level,sell_print\"")
                .holding("{\"symbol\":\"PRINT\"," + entry, "{\"symbol\":\"ASK\"," + entry, "{\"symbol\":\"NIL\"," + entry,
                        "{\"symbol\":\"BOOK\"," + entry, "{\"symbol\":\"CROSS\"," + entry)
                .of("PRINT").trade(0, "50.5", "10000", SELL).trade(1, "50.4", "10000", SELL).trade(2, "50.3", "10000", SELL)
                .of("ASK").trade(3, "50.2", "1").trade(4, "40.0", "1", "\"c\":[2]").quote(5, "0", "0", "51.0", "10000")
                .quote(6, "0", "0", "51.1", "10000").quote(7, "0", "0", "51.2", "10000")
                .of("NIL").quote(8, "0", "0", "51.0", "10000").quote(9, "0", "0", "51.1", "10000")
                .quote(10, "0", "0", "51.2", "10000")
                .of("BOOK").book(11, "[50.1,1]", "[51.0,10000],[51.1,10000],[51.2,10000]")
                .of("CROSS").book(12, "[50.1,1]", "[51.0,10000],[51.1,10000]").quote(13, "52.0", "51.0")
                .trade(14, "50.0", "10000", SELL);
    }

    private static Script roundedMoney() {
        Script script = new Script("positions-rounding", "money half-up to cents, gains and losses; a distance half-up "
                        + "to 4 decimals, as short as it can be")
                .holding("{\"symbol\":\"LOSS\",\"quantity\":1,\"entry_price\":\"50.005\",\"stop_price\":\"25\"}",
                        "{\"symbol\":\"GAIN\",\"quantity\":1,\"entry_price\":\"49.995\",\"stop_price\":\"49.999975\"}",
                        "{\"symbol\":\"EVEN\",\"quantity\":3,\"entry_price\":\"50\",\"stop_price\":\"50\"}",
                        "{\"symbol\":\"TINY\",\"quantity\":0.001,\"entry_price\":\"49\",\"stop_price\":\"33.3333\"}");
        three(script, "LOSS", "50.2", "50.1", "50.0");
        three(script, "GAIN", "50.2", "50.1", "50.0");
        three(script, "EVEN", "50.2", "50.1", "50.0");
        return three(script, "TINY", "50.2", "50.1", "50.0");
    }

    private static Script dayOfNumbers() {
        return new Script("numbers-of-a-day", "numbers start from 1 with the day of the event in UTC, for each symbol; "
                        + "a record that goes back across midnight within a second belongs to the new day, another "
                        + "kind with a clock of its own to the old one")
                .from("2024-01-16T00:00:00Z")
                .of("A").quote(-2, "50.0", "10000", "50.5", "1").quote(-1, "49.9", "10000", "50.5", "1")
                .quote(0, "49.8", "10000", "50.5", "1").quote(-500, "49.7", "10001", "50.5", "1")
                .trade(-1, "49.7", "10002", SELL).quote(1, "49.6", "10003", "50.5", "1")
                .of("B").quote(0, "50.0", "10000", "50.5", "1");
    }
}
