package orderflow.golden.scenario;

import java.util.List;

/** Section 3: fields, what they may hold, and what makes a record malformed. */
final class FieldScenarios {

    private FieldScenarios() {}

    static List<Script> all() {
        return List.of(
                wrongTypes(),
                malformedNeighbours(),
                timeRange(),
                symbolForms(),
                fractionalSizes(),
                largestFields(),
                priceDecimals(),
                hugeExponents(),
                controlCharacters());
    }

    private static Script wrongTypes() {
        return new Script(
                        "wrong-types",
                        "an optional field of a wrong type counts as missing; a condition may be a "
                                + "bare integer, an id a number, and a participant time of 0 is none")
                .set("large_seller_evidence", "\"sell_print,bid_level,ask_level\"")
                .of("COND")
                .trade(0, "50.0", "10000", "\"side\":\"sell\"", "\"c\":2")
                .trade(1, "50.0", "10000", "\"side\":\"sell\"", "\"c\":\"2\"")
                .of("LATE")
                .trade(2, "50.0", "10000", "\"side\":\"sell\"", "\"pt\":0")
                .trade(3, "50.0", "10000", "\"side\":\"sell\"", "\"pt\":\"1\"")
                .of("SIDE")
                .trade(4, "50.0", "10000", "\"side\":\"SELL\"")
                .trade(5, "50.0", "10000", "\"side\":1")
                .of("SIZE")
                .trade(6, "50.0", "10000", "\"side\":\"sell\"", "\"ds\":5")
                .of("DUPL")
                .trade(7, "50.0", "10000", "\"side\":\"sell\"", "\"i\":7", "\"x\":\"4\"")
                .trade(8, "50.0", "10000", "\"side\":\"sell\"", "\"i\":7", "\"x\":0", "\"trfi\":[]")
                .of("QUOT")
                .quote(9, "50.0", "\"10000\"", "\"49.0\"", "10000")
                .quote(10, "null", "10000", "50.5", "10000")
                .line("{\"ev\":\"Q\",\"sym\":\"QUOT\",\"bp\":50.0,\"ap\":51.0,\"as\":10000,\"t\":1705330800011}");
    }

    private static Script malformedNeighbours() {
        Script script = new Script(
                "malformed-neighbours",
                "what is malformed is dropped, and no other: the three good "
                        + "ones in the arrays alert, with an exit; a line that cannot be read is dropped whole");
        String t = ",\"t\":" + script.time(0);
        String q = "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":%s,\"bs\":10000" + t + "}";
        return script.line("[" + q.formatted("50.0") + ",{\"sym\":\"AAPL\",\"bp\":1,\"bs\":10000" + t + "},"
                        + "{\"ev\":5},7,null,[],\"x\"," + q.formatted("49.9") + "]")
                .line("[{\"ev\":\"Q\",\"bp\":1,\"bs\":10000" + t + "},{\"ev\":\"Q\",\"sym\":5,\"bp\":2,\"bs\":10000" + t
                        + "},"
                        + "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":3,\"bs\":10000},"
                        + "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":4,\"bs\":10000,\"t\":\"10:00\"},"
                        + "{\"ev\":\"T\",\"sym\":\"AAPL\",\"s\":20000,\"side\":\"sell\"" + t + "},"
                        + "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":\"50\",\"s\":20000,\"side\":\"sell\"" + t + "},"
                        + "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":50,\"side\":\"sell\"" + t + "},"
                        + "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":50,\"s\":\"20000\",\"ds\":20000,\"side\":\"sell\"" + t
                        + "},"
                        + "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[[50,20000]]" + t + "},"
                        + "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[[50,\"20000\"]],\"a\":[]" + t + "},"
                        + "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[50,20000],\"a\":[]" + t + "}," + q.formatted("49.8")
                        + "]")
                .line("[" + q.formatted("49.7") + "," + q.formatted("49.6"))
                .line("not JSON at all")
                .line("{}")
                .line("{\"at\":1705330800000}")
                .line("5")
                .line(q.formatted("49.5") + q.formatted("49.4"))
                .line(q.formatted("049.3"))
                .line(q.formatted("NaN"));
    }

    private static Script timeRange() {
        return new Script("time-range", "times from the first millisecond of 1990 to the last of 2100 are times")
                .from("1990-01-01T00:00:00Z")
                .of("FIRST")
                .quote(-1, "50.0", "10000", "50.5", "1")
                .quote(0, "49.9", "10000", "50.5", "1")
                .from("2101-01-01T00:00:00Z")
                .of("LAST")
                .quote(-1, "50.0", "10000", "50.5", "1")
                .quote(0, "49.9", "10000", "50.5", "1");
    }

    private static Script symbolForms() {
        return new Script(
                        "symbol-forms",
                        "class shares and other forms of symbols; 33 characters, a blank or a sign "
                                + "outside the form are malformed")
                .of("BRK.B")
                .quote(0, "400.0", "10000", "400.5", "1")
                .of("X:BTC-USD")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("a_b/c")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("9")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("A B")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("\u00C4")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("A+")
                .quote(0, "50.0", "10000", "50.5", "1")
                .of("\\u0041\\u002E\\u0042")
                .quote(0, "50.0", "10000", "50.5", "1");
    }

    private static Script fractionalSizes() {
        return new Script(
                        "fractional-sizes",
                        "the decimal size decides where it is there; sizes have six decimals, "
                                + "rounded half-up when they are read")
                .trade(0, "50.0", "1", "\"ds\":\"10000.5\"", "\"side\":\"sell\"")
                .trade(1, "50.0", "20000", "\"ds\":\"9999.999999\"", "\"side\":\"sell\"")
                .trade(2, "50.0", null, "\"ds\":\"9999.9999995\"", "\"side\":\"sell\"")
                .trade(3, "50.0", "20000", "\"ds\":\"9999.9999994\"", "\"side\":\"sell\"")
                .of("MSFT")
                .book(4, "[50.0,10000.25],[49.9,9999.75]", "");
    }

    private static Script largestFields() {
        return new Script(
                        "largest-fields",
                        "a decimal size that is too large makes a trade malformed, whatever its size; "
                                + "an id may be a number of any length, which is the same as its digits")
                .trade(0, "50.0", "20000", "\"ds\":\"999999999999.9\"", "\"side\":\"sell\"")
                .trade(1, "50.0", "20000", "\"ds\":\"1000000000000\"", "\"side\":\"sell\"")
                .of("IDS")
                .trade(2, "50.0", "10000", "\"i\":9223372036854775808", "\"side\":\"sell\"")
                .trade(3, "50.0", "10000", "\"i\":9223372036854775808", "\"side\":\"sell\"")
                .trade(4, "50.0", "10000", "\"i\":\"9223372036854775808\"", "\"side\":\"sell\"")
                .trade(5, "50.0", "10000", "\"i\":9223372036854775809", "\"side\":\"sell\"");
    }

    private static Script priceDecimals() {
        return new Script(
                        "price-decimals",
                        "prices are shown with two decimals or as many more as they need, nine at "
                                + "most, rounded half-up when they are read")
                .set("alert_window_seconds", "300")
                .book(0, "[50,10000],[49.5,10000],[0.7405,10000],[0.1234567885,10000],[0.123456788,10000]", "")
                .book(1, "[50.0000000004,10000],[0.10,10000]", "");
    }

    private static Script hugeExponents() {
        return new Script(
                        "huge-exponents",
                        "a number that no price or size can be is one of a wrong type: malformed where it is needed, "
                                + "missing where it is not, and nothing in a field that is not looked at")
                .quote(0, "50.0", "10000", "1e705416045307", "1")
                .trade(1, "1e705416045307", "10001", "\"side\":\"sell\"")
                .trade(2, "1e-705416045307", "10002", "\"side\":\"sell\"")
                .trade(3, "50.0", "10003", "\"side\":\"sell\"", "\"z\":[-1E+99999999999]")
                .trade(4, "50.0", "1e400", "\"side\":\"sell\"");
    }

    private static Script controlCharacters() {
        return new Script(
                        "control-characters",
                        "a control character that stands bare in a name or a text is no JSON; written as an escape it "
                                + "is part of the name, which is another one then")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\0\":50.0,\"bs\":10000,\"t\":1705330800000}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.9,\"bs\":10000,\"t\0\":1705330800000}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":49.8,\"bs\":10000,\"t\":1705330800000,\"x\":\"\t\"}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\\u0000\":49.7,\"bs\":10000,\"t\":1705330800000}")
                .line("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"b\\u0070\":49.6,\"bs\":10000,\"t\":1705330800000}");
    }
}
