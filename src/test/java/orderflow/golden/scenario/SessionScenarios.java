package orderflow.golden.scenario;

import java.util.List;

/** Section 5: the edges of the day in New York. */
final class SessionScenarios {

    private SessionScenarios() {}

    static List<Script> all() {
        Script midnight = new Script(
                "session-midnight",
                "the windows start anew at midnight in New York, in winter, in "
                        + "summer and on the days on which the clock changes: a burst a millisecond before is one, at "
                        + "midnight it is none");
        edge(midnight, "2024-01-17T05:00:00Z", "WINTER");
        edge(midnight, "2024-03-10T05:00:00Z", "SPRING");
        edge(midnight, "2024-03-11T04:00:00Z", "AFTER");
        edge(midnight, "2024-07-17T04:00:00Z", "SUMMER");
        edge(midnight, "2024-11-03T04:00:00Z", "FALL");
        edge(midnight, "2024-11-04T05:00:00Z", "LATER");
        Script open = new Script("session-open", "likewise at 09:30 New York time, before and after the clocks change");
        edge(open, "2024-03-08T14:30:00Z", "WINTER");
        edge(open, "2024-03-11T13:30:00Z", "SUMMER");
        edge(open, "2024-11-01T13:30:00Z", "FRIDAY");
        edge(open, "2024-11-04T14:30:00Z", "MONDAY");
        Script close = new Script("session-close", "likewise at 16:00 New York time");
        edge(close, "2024-03-08T21:00:00Z", "WINTER");
        edge(close, "2024-03-11T20:00:00Z", "SUMMER");
        return List.of(midnight, open, close, noEdge(), passedOverAtTheEdge(), newBurst());
    }

    /** The same burst in two symbols: a millisecond before the edge, and at it. */
    private static void edge(Script script, String instant, String symbol) {
        script.from(instant);
        for (int at = -1; at <= 0; at++) {
            script.of(symbol + (at == 0 ? ".AT" : ".BEFORE"))
                    .bought(at - 360_000, "1")
                    .bought(at - 359_000, "5000")
                    .sold(at, "3000");
        }
    }

    private static Script noEdge() {
        Script script = new Script(
                "session-no-edge",
                "the early close of a half day, the hours at which the clocks "
                        + "change and midnight in London are no edges");
        for (String instant : List.of(
                "2024-11-29T18:00:00Z", "2024-03-10T07:00:00Z", "2024-11-03T06:00:00Z", "2024-01-16T00:00:00Z")) {
            script.from(instant)
                    .of("D" + instant.substring(5, 10))
                    .bought(-360_000, "1")
                    .bought(-359_000, "5000")
                    .sold(0, "3000");
        }
        return script;
    }

    private static Script passedOverAtTheEdge() {
        return new Script(
                        "session-coverage",
                        "the coverage counts from the first used trade of the session: exactly "
                                + "120 s of it are enough, counted without the trade passed over at the edge")
                .from("2024-01-16T14:30:00Z")
                .of("AT")
                .bought(-60_000, "5000")
                .trade(0, "50.0", "1", "\"c\":[17]")
                .bought(1_000, "2000")
                .sold(180_999, "3000")
                .sold(181_000, "1")
                .of("LATE")
                .bought(-60_000, "5000")
                .bought(1_001, "2000")
                .sold(181_000, "3000");
    }

    private static Script newBurst() {
        return new Script(
                        "session-new-burst",
                        "a burst under way ends with the session: three minutes later the next "
                                + "one alerts, although it never fell below two thirds in between")
                .from("2024-01-16T21:00:00Z")
                .bought(-400_000, "1")
                .bought(-350_000, "5000")
                .sold(-1_000, "3000")
                .sold(0, "1000")
                .sold(60_000, "1000")
                .sold(119_000, "1000")
                .sold(179_000, "2500")
                .sold(180_000, "2500");
    }
}
