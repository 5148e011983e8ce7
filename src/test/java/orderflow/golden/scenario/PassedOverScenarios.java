package orderflow.golden.scenario;

import java.util.List;

/** Section 3: trades that say nothing about the order flow now. */
final class PassedOverScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private PassedOverScenarios() {}

    static List<Script> all() {
        return List.of(
                conditions(), late(), offMarketBySpread(), offMarketByPercent(), offMarketByAge(), offMarketByBook());
    }

    private static Script conditions() {
        Script script = new Script(
                "conditions",
                "every condition from 0 to 60, one trade each: those that say nothing "
                        + "about order flow are passed over, alone or among others");
        for (int i = 0; i <= 60; i++) {
            script.trade(i, "50.0", String.valueOf(10_000 + i), SELL, "\"c\":[" + i + "]");
        }
        return script.trade(61, "50.0", "10061", SELL, "\"c\":[14,41,37]")
                .trade(62, "50.0", "10062", SELL, "\"c\":[14,41,53]")
                .trade(63, "50.0", "10063", SELL, "\"c\":[]")
                .trade(64, "50.0", "10064", SELL, "\"c\":[258,-2,514]");
    }

    private static Script late() {
        Script script = new Script(
                "late",
                "reported 10,000 ms after it happened a trade is used, a millisecond more "
                        + "and it is not, by the times as they came; a participant ahead of the tape is not late");
        return script.trade(20_000, "50.0", "10000", SELL, "\"pt\":" + script.time(10_000))
                .trade(20_001, "50.0", "20000", SELL, "\"pt\":" + script.time(10_000))
                .trade(19_001, "50.0", "10001", SELL, "\"pt\":" + script.time(9_001))
                .trade(20_002, "50.0", "10002", SELL, "\"pt\":" + script.time(90_000));
    }

    private static Script offMarketBySpread() {
        return new Script(
                        "off-market-spread",
                        "a wide spread: 3 spreads from the middle are used, a hair more is off "
                                + "the market and does not move the tick")
                .quote(0, "50.0", "51.0")
                .trade(1, "47.6", "10")
                .trade(2, "47.5", "10000")
                .trade(3, "47.499", "10001")
                .trade(4, "47.5", "10002")
                .trade(5, "53.501", "10003")
                .trade(6, "47.5", "10004");
    }

    private static Script offMarketByPercent() {
        return new Script(
                        "off-market-percent",
                        "a narrow or a locked quote: 1 % from the middle is used, a hair more "
                                + "is not; a quote of one side says nothing about the market")
                .of("NARROW")
                .quote(0, "99.99", "100.01")
                .trade(1, "99.0", "10000", SELL)
                .trade(2, "98.999", "10001", SELL)
                .of("LOCKED")
                .quote(3, "100.0", "100.0")
                .trade(4, "99.0", "10000", SELL)
                .trade(5, "98.999", "10001", SELL)
                .of("ONE")
                .quote(6, "100.0", "0")
                .trade(7, "50.0", "10000", SELL);
    }

    private static Script offMarketByAge() {
        return new Script("off-market-age", "a quote 60 s older than the trade judges it, one 60.001 s older does not")
                .of("AT")
                .quote(0, "99.99", "100.01")
                .trade(60_000, "90.0", "10000", SELL)
                .of("OVER")
                .quote(0, "99.99", "100.01")
                .trade(60_001, "90.0", "10000", SELL)
                .of("AHEAD")
                .quote(90_000, "99.99", "100.01")
                .trade(0, "90.0", "10000", SELL);
    }

    private static Script offMarketByBook() {
        return new Script(
                        "off-market-book",
                        "the best prices of a book judge a trade like a quote, until the first "
                                + "quote; after a crossed one nothing does")
                .book(0, "[99.99,1],[90.0,1]", "[100.01,1]")
                .trade(1, "98.9", "10000", SELL)
                .trade(2, "99.1", "10001", SELL)
                .quote(3, "98.0", "98.02")
                .trade(4, "98.0", "10002", SELL)
                .quote(5, "99.0", "98.0")
                .trade(6, "50.0", "10003", SELL);
    }
}
