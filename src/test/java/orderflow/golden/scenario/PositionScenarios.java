package orderflow.golden.scenario;

import java.util.List;

/** Section 7: exit signals for positions. */
final class PositionScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private PositionScenarios() {}

    static List<Script> all() {
        return List.of(positions(), watchlist(), priceOfPosition(), roundedMoney());
    }

    private static Script positions() {
        Script script = new Script(
                        "positions",
                        "positions with and without entry and stop; a symbol that is not held "
                                + "is not monitored; the price is the bid in force, a stop that was passed gives a negative "
                                + "distance")
                .holding(
                        "{\"symbol\":\"ALL\",\"quantity\":500,\"entry_price\":\"50.625\",\"stop_price\":\"49.3\"}",
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
        Script script = new Script(
                        "positions-watchlist",
                        "in watchlist mode symbols that are not held alert too, " + "without exits")
                .set("monitoring_mode", "\"watchlist\"")
                .holding("{\"symbol\":\"HELD\",\"quantity\":100,\"entry_price\":\"49.8\",\"stop_price\":\"49.8\"}");
        three(script, "HELD", "50.0", "49.9", "49.8");
        three(script, "OTHER", "50.0", "49.9", "49.8");
        return script.of("OTHER").bought(0, "1").bought(1_000, "5000").sold(360_000, "4000");
    }

    private static Script priceOfPosition() {
        String entry = "\"quantity\":100,\"entry_price\":\"51\",\"stop_price\":\"49\"}";
        return new Script(
                        "positions-price",
                        "without a bid in force the last used price counts, the trade of the alert "
                                + "included; without either only the quantity is known; a book's bid counts while there was "
                                + "no quote")
                .set("large_seller_evidence", "\"ask_level,sell_print\"")
                .holding(
                        "{\"symbol\":\"PRINT\"," + entry,
                        "{\"symbol\":\"ASK\"," + entry,
                        "{\"symbol\":\"NIL\"," + entry,
                        "{\"symbol\":\"BOOK\"," + entry,
                        "{\"symbol\":\"CROSS\"," + entry)
                .of("PRINT")
                .trade(0, "50.5", "10000", SELL)
                .trade(1, "50.4", "10000", SELL)
                .trade(2, "50.3", "10000", SELL)
                .of("ASK")
                .trade(3, "50.2", "1")
                .trade(4, "40.0", "1", "\"c\":[2]")
                .quote(5, "0", "0", "51.0", "10000")
                .quote(6, "0", "0", "51.1", "10000")
                .quote(7, "0", "0", "51.2", "10000")
                .of("NIL")
                .quote(8, "0", "0", "51.0", "10000")
                .quote(9, "0", "0", "51.1", "10000")
                .quote(10, "0", "0", "51.2", "10000")
                .of("BOOK")
                .book(11, "[50.1,1]", "[51.0,10000],[51.1,10000],[51.2,10000]")
                .of("CROSS")
                .book(12, "[50.1,1]", "[51.0,10000],[51.1,10000]")
                .quote(13, "52.0", "51.0")
                .trade(14, "50.0", "10000", SELL);
    }

    private static Script roundedMoney() {
        Script script = new Script(
                        "positions-rounding",
                        "money half-up to cents, gains and losses; a distance half-up "
                                + "to 4 decimals, as short as it can be")
                .holding(
                        "{\"symbol\":\"LOSS\",\"quantity\":1,\"entry_price\":\"50.005\",\"stop_price\":\"25\"}",
                        "{\"symbol\":\"GAIN\",\"quantity\":1,\"entry_price\":\"49.995\",\"stop_price\":\"49.999975\"}",
                        "{\"symbol\":\"EVEN\",\"quantity\":3,\"entry_price\":\"50\",\"stop_price\":\"50\"}",
                        "{\"symbol\":\"TINY\",\"quantity\":0.001,\"entry_price\":\"49\",\"stop_price\":\"33.3333\"}");
        three(script, "LOSS", "50.2", "50.1", "50.0");
        three(script, "GAIN", "50.2", "50.1", "50.0");
        three(script, "EVEN", "50.2", "50.1", "50.0");
        return three(script, "TINY", "50.2", "50.1", "50.0");
    }

    /** Three large bids at the prices given, and so an exit. */
    private static Script three(Script script, String symbol, String first, String second, String third) {
        return script.of(symbol)
                .quote(0, first, "10000", "90.0", "1")
                .quote(1, second, "10001", "90.0", "1")
                .quote(2, third, "10002", "90.0", "1");
    }
}
