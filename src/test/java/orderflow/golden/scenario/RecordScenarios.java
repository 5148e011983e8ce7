package orderflow.golden.scenario;

import java.util.List;

/** Section 3: the forms of lines and fields. */
final class RecordScenarios {

    private RecordScenarios() {}

    static List<Script> all() {
        return List.of(
                lotsHeader(),
                malformedHeader(),
                laterHeader(),
                delayHeader(),
                blankLines(),
                arrayOrder(),
                exponents(),
                repeatedKeys());
    }

    private static Script lotsHeader() {
        return new Script(
                        "header-lots",
                        "sizes of quotes in lots: 100 lots are 10,000 shares, 99.99 are not, 200 are "
                                + "critical; sizes of trades and books stay shares")
                .line("{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"lots\",\"delay_ms\":0,\"more\":[1]}")
                .of("QQQ")
                .quote(0, "50.0", "100", "50.5", "1")
                .quote(1, "49.9", "99.99", "50.5", "1")
                .quote(2, "49.8", "200", "50.5", "1")
                .of("BBB")
                .book(3, "[50.0,9999],[49.9,10000]", "[50.5,1]")
                .of("TTT")
                .trade(4, "50.0", "9999", "\"side\":\"sell\"")
                .trade(5, "50.0", "10000", "\"side\":\"sell\"");
    }

    private static Script delayHeader() {
        return new Script(
                        "header-delay",
                        "a feed that is 15 minutes late by contract: 930 s after its time a quote is "
                                + "used, 930.001 s after it is not; 5 s ahead of the delay is used, 5.001 s is not")
                .line("{\"ev\":\"recording\",\"version\":1,\"delay_ms\":900000}")
                .by("frame", 930_000)
                .quote(0, "50.0", "10000", "50.5", "1")
                .by("frame", 930_001)
                .quote(1, "49.9", "10000", "50.5", "1")
                .by("frame", 895_000)
                .quote(2, "49.8", "10000", "50.5", "1")
                .by("frame", 894_999)
                .quote(3, "49.7", "10000", "50.5", "1");
    }

    private static Script blankLines() {
        return new Script("blank-lines", "a byte-order mark, blank lines and line ends of either kind are ignored")
                .line("\uFEFF{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"shares\"}\r")
                .line("")
                .line("  \t\r")
                .line("\r")
                .quote(0, "50.0", "10000", "50.5", "1")
                .line(" ")
                .quote(1, "49.9", "10000", "50.5", "1")
                .line("");
    }

    private static Script arrayOrder() {
        Script script = new Script(
                "array-order",
                "events of an array act in their order, records of several symbols "
                        + "and a gap among them: the level seen again after the gap alerts again");
        String level = "\"bp\":50.0,\"bs\":10000,\"t\":" + script.time(0) + "}";
        String a = "{\"ev\":\"Q\",\"sym\":\"A\"," + level;
        String b = "{\"ev\":\"Q\",\"sym\":\"B\"," + level;
        return script.line("[" + a + "," + b + "," + a + "]")
                .line("[" + a + ",{\"ev\":\"gap\",\"sym\":\"A\"}," + a + "," + b + "]")
                .line("[]")
                .line("[{\"ev\":\"status\",\"status\":\"connected\"},{\"ev\":\"A\",\"sym\":5}," + b + "]");
    }

    private static Script exponents() {
        return new Script(
                        "exponents",
                        "numbers with exponents and idle zeros are numbers like others; a time is a whole number in "
                                + "any form, or its digits in a string, and nothing else")
                .quote(0, "5.0e1", "1e4", "50.50", "1")
                .quote(1, "0.4990E+2", "10000.000", "505e-1", "1.0")
                .quote(2, "498000e-4", "0.99999e4", "5.05E1", "1")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.7,\"bs\":10000,\"t\":1.705330800003e12}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.6,\"bs\":10000,\"t\":1705330800003.0}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.5,\"bs\":10000,\"t\":\"1705330800004\"}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.4,\"bs\":10000,\"t\":1705330800004.5}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.3,\"bs\":10000,\"t\":\"1705330800004.0\"}");
    }

    private static Script repeatedKeys() {
        return new Script("repeated-keys", "of a key that stands twice the last counts")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":50.0,\"bs\":1,\"t\":1,\"bs\":10000,\"t\":1705330800000}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.9,\"bs\":10000,\"t\":1705330800001,\"bs\":1}")
                .line(
                        "{\"ev\":\"A\",\"sym\":\"X\",\"bp\":49.8,\"bs\":10000,\"t\":1705330800002,\"sym\":\"AAPL\",\"ev\":\"Q\"}");
    }

    private static Script malformedHeader() {
        return new Script(
                        "header-malformed",
                        "a header that cannot be read as a whole says nothing: 100 are 100 shares, and an arrival is "
                                + "judged without a delay")
                .line("{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"lots\",\"delay_ms\":900000}}")
                .quote(0, "50.0", "100", "50.5", "1")
                .quote(1, "49.9", "10000", "50.5", "1")
                .by("frame", 900_000)
                .quote(2, "49.8", "10000", "50.5", "1");
    }

    private static Script laterHeader() {
        return new Script(
                        "header-later",
                        "recordings put one behind the other: a header holds from where it stands to the next one, "
                                + "and a byte-order mark before it is ignored")
                .quote(0, "50.0", "100", "50.5", "1")
                .line("\uFEFF{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"lots\"}")
                .quote(1, "49.9", "100", "50.5", "1")
                .line("\uFEFF{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"shares\"}")
                .quote(2, "49.8", "100", "50.5", "1");
    }
}
