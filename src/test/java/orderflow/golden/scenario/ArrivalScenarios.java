package orderflow.golden.scenario;

import java.util.List;

/** Section 3: records whose arrival is known, backfill and warm-up. */
final class ArrivalScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private ArrivalScenarios() {}

    static List<Script> all() {
        return List.of(
                staleTrade(),
                staleQuote(),
                staleBook(),
                future(),
                staleCrossed(),
                backfill(),
                warmupLevels(),
                warmupTick(),
                warmupBurst(),
                warmupStale(),
                memberOrder(),
                ageAsCounted());
    }

    private static Script staleTrade() {
        return new Script(
                        "stale-trade",
                        "a trade that arrives 30 s after its time is used, 30.001 s after it is not; "
                                + "the same without an arrival time is")
                .by("frame", 30_000)
                .trade(0, "50.0", "10000", SELL)
                .by("frame", 30_001)
                .trade(1, "50.0", "10001", SELL)
                .by("frame", 10_001)
                .trade(2, "50.0", "10002", SELL)
                .plain()
                .trade(3, "50.0", "10003", SELL);
    }

    private static Script staleQuote() {
        return new Script(
                        "stale-quote",
                        "quotes that arrive 10, 10.001 and 30 s after their time are used, after "
                                + "30.001 s not; a stale quote leaves the last one in force")
                .by("frame", 10_000)
                .quote(0, "50.0", "10000", "50.5", "1")
                .by("frame", 10_001)
                .quote(1, "49.9", "10001", "50.5", "1")
                .by("frame", 30_000)
                .quote(2, "49.8", "10002", "50.5", "1")
                .by("frame", 30_001)
                .quote(3, "49.7", "10003", "50.5", "1")
                .plain()
                .trade(4, "49.8", "10004")
                .trade(5, "49.7", "10005");
    }

    private static Script staleBook() {
        return new Script("stale-book", "books likewise; a stale book is no book, and the levels come from quotes")
                .of("STALE")
                .by("frame", 30_001)
                .book(0, "[50.0,10000]", "")
                .plain()
                .quote(1, "49.9", "10001", "50.5", "1")
                .of("AGING")
                .by("frame", 30_000)
                .book(2, "[50.0,10002]", "")
                .plain()
                .quote(3, "49.9", "10003", "50.5", "1");
    }

    private static Script future() {
        return new Script(
                        "future",
                        "5 s ahead of its arrival a record is used, 5.001 s ahead it is not, be it trade, "
                                + "quote or book")
                .of("TTT")
                .by("frame", -5_000)
                .trade(0, "50.0", "10000", SELL)
                .by("frame", -5_001)
                .trade(1, "50.0", "10001", SELL)
                .of("QQQ")
                .by("frame", -5_000)
                .quote(0, "50.0", "10000", "50.5", "1")
                .by("frame", -5_001)
                .quote(1, "49.9", "10001", "50.5", "1")
                .of("BBB")
                .by("frame", -5_000)
                .book(0, "[50.0,10000]", "")
                .by("frame", -5_001)
                .book(1, "[49.9,10001]", "");
    }

    private static Script staleCrossed() {
        return new Script(
                        "stale-crossed",
                        "a quote is checked for being crossed before it is checked for its age: no "
                                + "quote is in force after it, so that a downtick print needs no bid")
                .quote(0, "50.0", "50.5")
                .by("frame", 60_000)
                .quote(1, "50.6", "50.5")
                .plain()
                .trade(2, "50.3", "1")
                .trade(3, "50.2", "10000");
    }

    private static Script backfill() {
        return new Script(
                        "backfill",
                        "what came to fill a hole is never stale nor of the future, and is decided on")
                .by("backfill", 600_000)
                .trade(0, "50.0", "10000", SELL)
                .quote(1, "50.0", "10001", "50.5", "1")
                .book(2, "[49.9,10002]", "")
                .by("backfill", -5_001)
                .book(3, "[49.8,10003]", "")
                .trade(4, "50.0", "10004", SELL);
    }

    private static Script warmupLevels() {
        return new Script(
                        "warmup-levels",
                        "nothing is decided on warm-up: a level seen there alerts when it is seen "
                                + "again, and a book seen there makes levels come from books alone")
                .of("QUOTE")
                .by("warmup", 60_000)
                .quote(0, "50.0", "10000", "50.5", "1")
                .trade(1, "50.0", "10000", SELL)
                .by("frame", 0)
                .quote(60_001, "50.0", "10001", "50.5", "1")
                .of("BOOK")
                .by("warmup", 60_000)
                .book(2, "[50.0,10000]", "")
                .by("frame", 0)
                .quote(60_002, "50.0", "10001", "50.5", "1")
                .book(60_003, "[50.0,10002]", "");
    }

    private static Script warmupTick() {
        return new Script("warmup-tick", "warm-up moves the tick rule and the quote in force, and knows duplicates")
                .of("TICK")
                .by("warmup", 60_000)
                .trade(0, "50.1", "1")
                .trade(1, "50.0", "1")
                .by("frame", 0)
                .trade(60_000, "50.0", "10000")
                .of("QUOTE")
                .by("warmup", 60_000)
                .quote(2, "50.0", "50.1")
                .by("frame", 0)
                .trade(60_001, "50.0", "10001")
                .of("DUPL")
                .by("warmup", 60_000)
                .trade(3, "50.0", "1", "\"i\":\"1\"")
                .by("frame", 0)
                .trade(60_002, "50.0", "10002", SELL, "\"i\":\"1\"");
    }

    private static Script warmupBurst() {
        return new Script(
                        "warmup-burst",
                        "warm-up fills the windows, so that the first trade that streams in can be a "
                                + "burst; the trade just before, in the warm-up, is none")
                .by("warmup", 400_000)
                .sold(0, "1")
                .sold(1_000, "5000")
                .sold(359_999, "4999")
                .by("frame", 0)
                .sold(360_000, "1");
    }

    private static Script warmupStale() {
        return new Script("warmup-stale", "warm-up of any age moves the state, that of the future too")
                .of("AGE")
                .by("warmup", 360_000)
                .quote(0, "50.0", "50.1")
                .by("frame", 0)
                .trade(360_000, "50.0", "10000")
                .of("FUTURE")
                .by("warmup", -5_001)
                .quote(0, "50.0", "50.1")
                .by("frame", 0)
                .trade(1, "50.0", "10000");
    }

    private static Script memberOrder() {
        return new Script(
                        "frame-members",
                        "a frame is the same whether its arrival stands before or after its events; "
                                + "5.001 s before an event it rejects it")
                .line(
                        "{\"at\":1705330794999,\"frame\":[{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.8,\"bs\":10000,\"t\":1705330800000}]}")
                .line(
                        "{\"frame\":[{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.7,\"bs\":10000,\"t\":1705330800000}],\"at\":1705330794999}")
                .line(
                        "{\"frame\":[{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.6,\"bs\":10000,\"t\":1705330800000}],\"at\":1705330800000}");
    }

    private static Script ageAsCounted() {
        return new Script(
                        "age-as-counted",
                        "a record that came back within a second is as old as the latest time, at which it counts: "
                                + "29.5 s and not 30.5 s at its arrival, so that it is used; likewise it can be too far ahead")
                .by("frame", 29_500)
                .trade(1_000, "50.0", "10000", SELL)
                .by("frame", 30_500)
                .trade(0, "50.0", "10001", SELL)
                .quote(0, "50.0", "10002", "50.5", "1")
                .by("frame", -5_500)
                .quote(1_000, "49.9", "10003", "50.5", "1")
                .by("frame", -4_500)
                .quote(0, "49.8", "10004", "50.5", "1");
    }
}
