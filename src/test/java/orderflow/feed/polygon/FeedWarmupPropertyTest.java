package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orderflow.generate.FeedSessionGenerator;
import orderflow.simulator.ManualClock;
import orderflow.simulator.PolygonSimulator;

/** Wherever a session begins, each trade is given once, in the order of its symbol's others. */
class FeedWarmupPropertyTest {

    private static final int EVENTS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TRADE = Pattern.compile("\"sym\":\"(S[0-9])\",\"i\":\"([0-9]+)\"");
    private static final Pattern SYMBOL = Pattern.compile("\"sym\":\"(S[0-9])\"");

    @Property(tries = 25, seed = "2024011531")
    void givesEachTradeOnceAcrossWarmupAndStream(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int startSecond, @ForAll boolean breaks)
            throws Exception {
        List<String> lines = FeedSessionGenerator.linesWithoutHalts(seed, EVENTS);
        String[] symbols = lines.stream()
                .map(SYMBOL::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        ManualClock clock = new ManualClock();
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .lines(lines)
                        .clock(clock)
                        .startAt("+" + startSecond + "s")
                        .fault(breaks ? "drop@+20s" : "fragments")
                        .beginAfter(3 * symbols.length)
                        .start();
                SessionRun run = new SessionRun(
                        simulator,
                        SessionRun.QUICK.with(new Warmup(3_600_000, any -> 0, 60_000, 30_000, 4)),
                        symbols)) {
            run.untilLive();
            while (clock.nextMillis() != Long.MAX_VALUE) {
                clock.advanceTo(Math.min(clock.nextMillis(), clock.nowMillis() + 5_000));
                simulator.awaitRead(PATIENCE);
                if (simulator.seen().connectionsOpen() == 0) {
                    clock.advanceTo(clock.nowMillis() + 1);
                    run.untilTold("restored CONNECTION");
                }
            }
            Map<String, List<String>> expected = trades(lines);
            run.until("all trades", () -> distinct(run).equals(expected));
            assertThat(run.gaps).isEmpty();
            if (!breaks) {
                assertThat(run.trades).doesNotHaveDuplicates();
            }
        }
    }

    private static Map<String, List<String>> trades(List<String> lines) {
        return lines.stream()
                .map(TRADE::matcher)
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(
                        match -> match.group(1), Collectors.mapping(match -> match.group(2), Collectors.toList())));
    }

    /** A second that was asked for again by backfill comes twice, which the engine knows by the ids. */
    private static Map<String, List<String>> distinct(SessionRun run) {
        return List.copyOf(run.trades).stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        trade -> trade.substring(0, 2),
                        Collectors.mapping(trade -> trade.substring(3), Collectors.toList())));
    }
}
