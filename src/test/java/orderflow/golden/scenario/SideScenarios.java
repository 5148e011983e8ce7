package orderflow.golden.scenario;

import java.util.List;

/** Section 4: the side of a trade, seen in the part of a burst that was sold. */
final class SideScenarios {

    private SideScenarios() {}

    static List<Script> all() {
        return List.of(thirtyPercent(), locked(), oneSided(), sideOfBook(), ticks(), recorded());
    }

    /** A session in which any burst alerts, so that its sell ratio tells how the trades were signed. */
    private static Script counted(String name, String shows) {
        return new Script(name, shows).set("sell_ratio_threshold", "0.5").set("large_order_size_threshold", "1000000");
    }

    private static Script thirtyPercent() {
        return counted(
                        "side-thirty-percent",
                        "up to 30 % of the spread above the bid is a sell, from 30 % below the "
                                + "ask a buy, both limits included; between them the tick decides")
                .of("SELL")
                .trade(0, "50.5", "1")
                .trade(1_000, "50.5", "5000")
                .quote(2_000, "50.0", "51.0")
                .trade(360_000, "50.0", "1000")
                .trade(360_001, "50.3", "1000")
                .trade(360_002, "50.3000001", "1000")
                .of("BUY")
                .trade(0, "50.5", "1")
                .trade(1_000, "50.5", "5000")
                .quote(2_000, "50.0", "51.0")
                .trade(360_000, "51.0", "1000")
                .trade(360_001, "50.7", "1000")
                .trade(360_002, "50.6999999", "1000")
                .trade(360_003, "50.6999999", "3000")
                .of("OUT")
                .trade(0, "50.5", "1")
                .trade(1_000, "50.5", "5000")
                .quote(2_000, "50.0", "51.0")
                .trade(360_000, "49.9", "1000")
                .trade(360_001, "51.1", "1000")
                .trade(360_002, "51.05", "2000");
    }

    private static Script locked() {
        return counted("side-locked", "a locked quote signs nothing: the tick rule decides at its very price")
                .trade(0, "50.0", "1")
                .trade(1_000, "50.1", "5000")
                .quote(2_000, "50.0", "50.0")
                .trade(360_000, "50.0", "2000")
                .trade(360_001, "50.1", "1000")
                .trade(360_002, "50.0", "1000");
    }

    private static Script oneSided() {
        return new Script(
                        "side-one-sided",
                        "a quote of one side signs nothing; a sell is a print at the bid where the "
                                + "bid is the only side, and at any price where there is none")
                .of("BID")
                .quote(0, "50.0", "0")
                .trade(1, "50.2", "1")
                .trade(2, "50.1", "10000")
                .trade(3, "50.0", "10001")
                .trade(4, "50.0", "10002")
                .trade(5, "49.0", "10003")
                .of("ASK")
                .quote(0, "0", "50.0")
                .trade(1, "50.2", "1")
                .trade(2, "50.1", "10004")
                .trade(3, "50.2", "10005")
                .of("NONE")
                .quote(0, "0", "0")
                .trade(1, "50.2", "1")
                .trade(2, "50.1", "10006");
    }

    private static Script sideOfBook() {
        return new Script(
                        "side-of-book",
                        "the best levels of the last accepted book sign trades until the first quote; "
                                + "a rejected book does not, and an accepted one of one side only signs none")
                .book(0, "[50.0,1],[49.0,1]", "[50.1,1]")
                .trade(1, "50.0", "10000")
                .trade(2, "50.1", "10001")
                .book(3, "[50.05,1],[50.05,1]", "[50.1,1]")
                .trade(4, "50.05", "10002")
                .trade(5, "50.0", "10003")
                .book(6, "[50.1,1]", "")
                .trade(7, "50.1", "10004")
                .quote(8, "49.9", "50.2")
                .trade(9, "50.0", "10005")
                .trade(10, "49.9", "10006");
    }

    private static Script ticks() {
        return counted(
                        "side-ticks",
                        "without a quote the last change of price decides: equal prices keep its "
                                + "direction, and the first trades are unsigned")
                .of("FIRST")
                .trade(0, "50.0", "1")
                .trade(1_000, "50.0", "5000")
                .trade(360_000, "50.0", "1500")
                .trade(360_001, "49.99", "1500")
                .trade(360_002, "49.99", "1000")
                .trade(360_003, "50.0", "1000")
                .trade(360_004, "50.0", "1000")
                .of("PASSED")
                .trade(0, "50.0", "1")
                .trade(1_000, "50.0", "5000")
                .trade(2_000, "51.0", "1", "\"c\":[2]")
                .trade(360_000, "50.0", "2000")
                .trade(360_001, "49.0", "2000");
    }

    private static Script recorded() {
        return counted("side-recorded", "a recorded side wins; it moves the tick all the same")
                .trade(0, "50.0", "1")
                .trade(1_000, "50.0", "5000")
                .quote(2_000, "50.0", "51.0")
                .trade(360_000, "51.0", "1500", "\"side\":\"sell\"")
                .trade(360_001, "50.0", "1500", "\"side\":\"buy\"")
                .trade(360_002, "50.0", "1", "\"side\":\"none\"")
                .trade(360_003, "50.6", "1", "\"side\":\"sell\"")
                .trade(360_004, "50.5", "2000");
    }
}
