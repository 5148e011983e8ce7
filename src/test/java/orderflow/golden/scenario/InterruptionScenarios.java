package orderflow.golden.scenario;

import java.util.List;

/** Section 3: gaps and halts. */
final class InterruptionScenarios {

    private static final String SELL = "\"side\":\"sell\"";

    private InterruptionScenarios() {}

    static List<Script> all() {
        return List.of(
                gapOfOne(),
                gapOfAll(),
                gapForgets(),
                gapKeeps(),
                gapBurst(),
                haltEdges(),
                haltAndGap(),
                haltWithoutTime());
    }

    private static Script gapOfOne() {
        return new Script("gap-of-one", "a gap with a symbol concerns that one alone")
                .of("A")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("B")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("A")
                .gap()
                .quote(1, "50.0", "10000", "50.5", "1")
                .of("B")
                .quote(1, "50.0", "10000", "50.5", "1");
    }

    private static Script gapOfAll() {
        return new Script(
                        "gap-of-all",
                        "a gap without one concerns all, wherever it stands: alone, in an array or in " + "a frame")
                .of("A")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("B")
                .quote(0, "50.0", "10000", "50.5", "1")
                .gapOfAll()
                .of("A")
                .quote(1, "50.0", "10001", "50.5", "1")
                .of("B")
                .quote(1, "50.0", "10001", "50.5", "1")
                .line(
                        "{\"at\":1705330800002,\"frame\":[{\"ev\":\"gap\",\"from\":5,\"to\":\"x\"},{\"ev\":\"Q\",\"sym\":\"A\","
                                + "\"bp\":50.0,\"bs\":10002,\"t\":1705330800002}]}")
                .of("B")
                .quote(2, "50.0", "10002", "50.5", "1");
    }

    private static Script gapForgets() {
        return new Script(
                        "gap-forgets",
                        "quote, book, tick, times and the alerts counted towards an exit are " + "forgotten at a gap")
                .of("QUOTE")
                .quote(0, "50.0", "50.1")
                .gap()
                .trade(1, "50.0", "10000")
                .of("BOOK")
                .book(2, "[50.0,1]", "[50.1,1]")
                .gap()
                .trade(3, "50.0", "10000")
                .quote(4, "50.0", "10004", "50.1", "1")
                .of("TICK")
                .trade(5, "50.1", "1")
                .trade(6, "50.0", "1")
                .gap()
                .trade(7, "50.0", "10000")
                .trade(8, "49.9", "10008")
                .of("TIME")
                .trade(100_000, "50.0", "1")
                .gap()
                .trade(9, "50.0", "10009", SELL)
                .of("COUNT")
                .trade(10, "50.0", "10010", SELL)
                .trade(11, "50.0", "10011", SELL)
                .gap()
                .trade(12, "50.0", "10012", SELL)
                .trade(13, "50.0", "10013", SELL)
                .trade(14, "50.0", "10014", SELL);
    }

    private static Script gapKeeps() {
        return new Script(
                        "gap-keeps",
                        "numbers go on after a gap, and an exit is withheld for 120 s across it; it "
                                + "is raised with the first alert after that")
                .quote(0, "50.0", "10000", "50.5", "1")
                .quote(0, "49.9", "10000", "50.5", "1")
                .quote(0, "49.8", "10000", "50.5", "1")
                .gap()
                .quote(119_999, "50.0", "10001", "50.5", "1")
                .quote(119_999, "49.9", "10001", "50.5", "1")
                .quote(119_999, "49.8", "10001", "50.5", "1")
                .quote(120_000, "49.7", "10002", "50.5", "1");
    }

    private static Script gapBurst() {
        return new Script(
                        "gap-burst",
                        "at a gap the windows, the coverage and the burst start anew: the second burst "
                                + "alerts although the first was never over")
                .sold(0, "1")
                .sold(1_000, "5000")
                .sold(360_000, "3000")
                .gap()
                .sold(361_000, "1")
                .sold(362_000, "2000")
                .sold(540_999, "3000")
                .sold(541_000, "4000");
    }

    private static Script haltEdges() {
        return new Script(
                        "halt-edges",
                        "18 resumes even if 17 stands beside it, and acts as a gap where there was no "
                                + "halt; other indicators do nothing; a halt concerns its symbol alone")
                .of("A")
                .limits(0, "17")
                .quote(1, "50.0", "10000", "50.5", "1")
                .limits(2, "17,18")
                .quote(3, "50.0", "10003", "50.5", "1")
                .limits(4, "18")
                .quote(5, "50.0", "10005", "50.5", "1")
                .limits(6, "16,19")
                .quote(7, "50.0", "10007", "50.5", "1")
                .limits(8, "")
                .quote(9, "49.9", "10009", "50.5", "1")
                .of("B")
                .limits(10, "17")
                .of("C")
                .quote(11, "50.0", "10011", "50.5", "1")
                .of("B")
                .quote(12, "50.0", "10012", "50.5", "1");
    }

    private static Script haltAndGap() {
        return new Script("halt-and-gap", "a gap does not end a halt; what is seen in a halt is forgotten when it ends")
                .limits(0, "17")
                .gapOfAll()
                .quote(1, "50.0", "10000", "50.5", "1")
                .trade(2, "50.0", "10000", SELL)
                .limits(3, "18")
                .trade(4, "50.0", "10004")
                .trade(5, "49.0", "10005");
    }

    private static Script haltWithoutTime() {
        return new Script(
                        "halt-without-time",
                        "a halt needs its symbol and its indicator alone: without a time, or "
                                + "with one of a wrong type, it halts and resumes like any other")
                .line("{\"ev\":\"LULD\",\"T\":\"A\",\"i\":[17]}")
                .of("A")
                .quote(0, "50.0", "10000", "50.5", "1")
                .line("{\"ev\":\"LULD\",\"T\":\"A\",\"i\":[18],\"t\":\"1705330800000\"}")
                .quote(1, "50.0", "10001", "50.5", "1")
                .line("{\"ev\":\"LULD\",\"T\":\"B\",\"i\":17,\"t\":1.5,\"h\":[]}")
                .of("B")
                .quote(2, "50.0", "10002", "50.5", "1")
                .line("{\"ev\":\"LULD\",\"i\":[18]}")
                .quote(3, "50.0", "10003", "50.5", "1");
    }
}
