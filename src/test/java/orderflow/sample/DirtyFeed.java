package orderflow.sample;

/**
 * The session {@code samples/dirty-feed.jsonl}: one record after the other of those that the checks reject, with
 * alerts between them that they must neither hide nor multiply.
 */
final class DirtyFeed {

    private final SampleTape tape = new SampleTape();
    private final SampleStock stock = new SampleStock(tape, "AAPL", 17_549, 2, 3, 5);
    private long nextId = 61_000_000_000_000L;

    private DirtyFeed() {}

    static byte[] bytes() {
        DirtyFeed feed = new DirtyFeed();
        feed.tape.header();
        feed.malformed();
        feed.wrongTrades();
        feed.wrongBooks();
        feed.wrongArrivals();
        feed.interruptions();
        return feed.tape.bytes();
    }

    private static long at(String clock) {
        return SampleTape.at(clock);
    }

    private String trade(String clock, String price, String size, String more) {
        return "{\"ev\":\"T\",\"sym\":\"AAPL\",\"i\":\"" + nextId++ + "\",\"x\":11,\"p\":" + price + ",\"s\":" + size
                + more + ",\"t\":" + at(clock) + "}";
    }

    private static String quote(String clock, String bid, int bidSize, String ask) {
        return "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":" + bid + ",\"bs\":" + bidSize + ",\"ap\":" + ask
                + ",\"as\":300,\"t\":" + at(clock) + "}";
    }

    private static String book(String clock, String bids, String asks) {
        return "{\"ev\":\"L2\",\"sym\":\"DEEP\",\"b\":" + bids + ",\"a\":" + asks + ",\"t\":" + at(clock) + "}";
    }

    private static String frame(String arrival, String key, String... events) {
        return "{\"at\":" + at(arrival) + ",\"" + key + "\":[" + String.join(",", events) + "]}";
    }

    private void malformed() {
        stock.chatter("11:00", "11:02", 4_000);
        tape.add("11:00:10", "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":175.5,\"s\":100,\"t\":17725");
        tape.add("11:00:15", "{\"ev\":\"T\",\"sym\":\"AAPL\",\"s\":100,\"t\":" + at("11:00:15") + "}");
        tape.add("11:00:20", trade("11:00:20", "\"175.50\"", "100", ""));
        tape.add("11:00:25", "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":175.5,\"s\":100,\"t\":1772553625}");
        tape.add("11:00:30", "{\"ev\":\"Q\",\"sym\":\"A\\u001b[31mPL\",\"bp\":175.5,\"t\":" + at("11:00:30") + "}");
        tape.add("11:00:35", "{\"ev\":\"T\",\"sym\":\"SOCI\u00c9T\u00c9\",\"p\":9.1,\"s\":5,\"t\":1}");
        tape.add("11:00:40", "");
        tape.add("11:00:40", "connection reset by peer");
        tape.add("11:00:45", "[" + trade("11:00:45", "175.5", "200", "") + ",17,{\"sym\":\"AAPL\"}]");
        tape.add("11:00:50", "{\"ev\":\"status\",\"status\":\"success\",\"message\":\"subscribed to: T.AAPL\"}");
        tape.add("11:00:55", "{\"ev\":\"AM\",\"sym\":\"AAPL\",\"v\":41200,\"o\":175.5,\"c\":175.48}");
    }

    private void wrongTrades() {
        String twice = trade("11:02:11", "175.4", "20000", "");
        tape.add("11:02:10", quote("11:02:10", "175.4", 300, "175.42"));
        tape.add("11:02:11", twice);
        tape.add("11:02:11.300", twice);
        tape.add("11:02:12", trade("11:02:12", "0", "50000", ""));
        tape.add("11:02:13", trade("11:02:13", "175.4", "-50000", ""));
        tape.add("11:02:14", trade("11:01:30", "175.4", "50000", ""));
        tape.add("11:02:15", quote("11:01:30", "175.4", 90_000, "175.42"));
        tape.add("11:02:16", quote("11:02:16", "175.5", 60_000, "175.42"));
        tape.add("11:02:17", quote("11:02:17", "175.4", 400, "175.42"));
        tape.add("11:02:18", trade("11:02:18", "212.5", "50000", ""));
        tape.add("11:02:19", trade("11:02:19", "175.4", "50000", ",\"c\":[52]"));
        tape.add("11:02:20", trade("11:02:20", "175.4", "50000", ",\"pt\":" + at("11:01:50")));
        stock.chatter("11:02:30", "11:04", 5_000);
    }

    private void wrongBooks() {
        String asks = "[[48.03,300],[48.04,700]]";
        tape.add("11:04:00", book("11:04:00", "[[48.02,500],[48.01,900]]", asks));
        tape.add("11:04:01", book("11:04:01", "[[48.01,90000],[48.02,500]]", asks));
        tape.add("11:04:02", book("11:04:02", "[[48.02,90000]]", "[[48.04,700],[48.03,300]]"));
        tape.add("11:04:03", book("11:04:03", "[[48.02,90000],[0,900]]", asks));
        tape.add("11:04:04", book("11:04:04", "[[48.02,90000],[48.01,0]]", asks));
        tape.add("11:04:05", book("11:04:05", "[[48.05,90000]]", asks));
        tape.add("11:04:06", book("11:03:00", "[[48.02,90000]]", asks));
        tape.add("11:04:07", book("11:04:07", "[[48.02]]", asks));
        tape.add("11:04:08", book("11:04:08", "[[48.02,500],[48.01,11000]]", asks));
        tape.add("11:04:09", book("11:04:09", "[[48.02,500],[48.01,11000]]", asks));
    }

    private void wrongArrivals() {
        String bid = "175.3";
        String ask = "175.32";
        tape.add("11:05:00", frame("11:05:00.130", "frame", quote("11:05:00", bid, 300, ask)));
        tape.add("11:05:12", frame("11:05:12.500", "frame", quote("11:05:01", bid, 300, ask)));
        tape.add(
                "11:05:40",
                frame(
                        "11:05:40",
                        "frame",
                        quote("11:05:02", bid, 80_000, ask),
                        trade("11:05:02", bid, "80000", ""),
                        quote("11:05:40", bid, 200, ask)));
        tape.add(
                "11:05:41",
                frame("11:05:41", "frame", trade("11:05:49", bid, "80000", ""), quote("11:05:49", bid, 80_000, ask)));
        tape.add("11:05:42", "{\"frame\":[" + quote("11:05:42", bid, 80_000, ask) + "]}");
    }

    private void interruptions() {
        tape.add("11:06:00", quote("11:06:00", "175.2", 13_000, "175.22"));
        tape.add(
                "11:06:30",
                "{\"ev\":\"gap\",\"from\":" + at("11:06:02") + ",\"to\":" + at("11:06:30")
                        + ",\"reason\":\"reconnect\"}");
        tape.add("11:06:31", quote("11:06:31", "175.2", 13_000, "175.22"));
        tape.add("11:08:00", "{\"ev\":\"LULD\",\"T\":\"AAPL\",\"i\":[17],\"t\":" + at("11:08:00") + "000000}");
        tape.add("11:08:01", quote("11:08:01", "175.1", 70_000, "175.12"));
        tape.add("11:13:00", "{\"ev\":\"LULD\",\"T\":\"AAPL\",\"i\":[18],\"t\":" + at("11:13:00") + "000000}");
        stock.chatter("11:13:01", "11:14", 4_000);
        tape.add("11:14:00", "{\"ev\":\"gap\",\"sym\":\"DEEP\"}");
    }
}
