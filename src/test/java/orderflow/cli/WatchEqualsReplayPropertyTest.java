package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import orderflow.generate.FeedSessionGenerator;

/** What a watch of a generated session recorded replays to its alerts, at any speed and after any fault that heals. */
class WatchEqualsReplayPropertyTest {

    private static final int LONG_EVENTS = 1_200;
    private static final Map<String, String> RARITY = Map.of(
            "ORDER_FLOW_RULES", "rarity",
            "ORDER_FLOW_RARITY_MINUTES", "10",
            "ORDER_FLOW_RARITY_WARMUP_MINUTES", "5",
            "ORDER_FLOW_MIN_ALERT_VALUE", "0",
            "ORDER_FLOW_EXIT_QUIET_MINUTES", "1");
    private static final int EVENTS = 250;

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("watched");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<String> faults() {
        return Arbitraries.of(WatchedSession.recoverableFaults().toList());
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("jsonl", "jsonl.gz", "jsonl.zst");
    }

    /** A clock that stands while the watch reads leaves nothing to chance, so the source itself must say the same. */
    @Property(tries = 25, seed = "2024011521")
    void withoutFaultsItIsTheReplayOfTheSource(@ForAll long seed, @ForAll("forms") String form) throws Exception {
        WatchedSession watched = session(seed).recordedAs(form).stepByStep().watch();
        assertThat(watched.direct()).as(watched.said()).isEqualTo(watched.alerts());
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
    }

    @Property(tries = 60, seed = "2024011522")
    void withEachRecoverableFault(@ForAll long seed, @ForAll("faults") String fault, @ForAll("forms") String form)
            throws Exception {
        WatchedSession watched =
                session(seed).recordedAs(form).fault(fault).stepByStep().watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
    }

    /** What was missed is asked for, so the alerts are those of a watch that missed nothing. */
    @Property(tries = 60, seed = "2024011525")
    void noAlertIsLostByARecoverableFault(@ForAll long seed, @ForAll("faults") String fault) throws Exception {
        List<String> lines = FeedSessionGenerator.linesWithoutHalts(seed, EVENTS);
        WatchedSession watched =
                WatchedSession.of(lines, folder).fault(fault).stepByStep().watch();
        assertThat(watched.alerts()).as(watched.said()).isEqualTo(watched.direct());
    }

    /** Long enough for rarities of ten minutes, with a fault on the way. */
    @Property(tries = 25, seed = "2024011526")
    void byTheRulesOfRarity(@ForAll long seed, @ForAll("faults") String fault) throws Exception {
        List<String> lines = FeedSessionGenerator.lines(seed, LONG_EVENTS);
        WatchedSession watched = WatchedSession.of(lines, folder)
                .by(RARITY)
                .fault(fault)
                .stepByStep()
                .watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
    }

    /**
     * What was missed is asked for, symbol by symbol, so that each says what it would have said; records that come in
     * another order are signed otherwise by the tick rule.
     */
    @Property(tries = 25, seed = "2024011527")
    void noAlertOfRarityIsLostByARecoverableFault(@ForAll long seed, @ForAll("faults") String fault) throws Exception {
        Assume.that(!fault.equals("reorder"));
        List<String> lines = FeedSessionGenerator.linesWithoutHalts(seed, LONG_EVENTS);
        WatchedSession watched = WatchedSession.of(lines, folder)
                .by(RARITY)
                .fault(fault)
                .stepByStep()
                .watch();
        assertThat(bySymbol(watched.alerts())).as(watched.said()).isEqualTo(bySymbol(watched.direct()));
    }

    private static Map<String, List<String>> bySymbol(String alerts) {
        return alerts.lines()
                .collect(Collectors.groupingBy(line -> line.replaceAll(".*\"symbol\":\"([^\"]*)\".*", "$1")));
    }

    @Example
    void theLongSessionsRaiseAlertsOfRarity() throws Exception {
        StringBuilder alerts = new StringBuilder();
        for (int seed = 0; seed < 10; seed++) {
            List<String> lines = FeedSessionGenerator.linesWithoutHalts(seed, LONG_EVENTS);
            alerts.append(WatchedSession.of(lines, folder).by(RARITY).direct());
        }
        assertThat(alerts).contains("rare_sale", "red_burst", "exit_signal");
        assertThat(alerts.toString().lines()).hasSizeGreaterThan(10);
    }

    /** From the middle of a session, with what lies before it as warm-up. */
    @Property(tries = 25, seed = "2024011528")
    void byRarityWithAWarmup(@ForAll long seed, @ForAll("faults") String fault, @ForAll("forms") String form)
            throws Exception {
        WatchedSession watched = WatchedSession.of(FeedSessionGenerator.lines(seed, LONG_EVENTS), folder)
                .by(RARITY)
                .startAt("+8m")
                .recordedAs(form)
                .fault(fault)
                .stepByStep()
                .watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
    }

    @Property(tries = 12, seed = "2024011523")
    void atAnySpeed(@ForAll long seed, @ForAll("speeds") double speed) throws Exception {
        WatchedSession watched = session(seed).speed(speed).watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
    }

    @Provide
    Arbitrary<Double> speeds() {
        return Arbitraries.of(400.0, 1_000.0, 3_000.0);
    }

    @Property(tries = 12, seed = "2024011524")
    void asFastAsItIsRead(@ForAll long seed) throws Exception {
        WatchedSession watched = session(seed).unpaced().watch();
        assertThat(watched.replayed()).as(watched.said()).isEqualTo(watched.alerts());
    }

    private WatchedSession session(long seed) {
        List<String> lines = FeedSessionGenerator.lines(seed, EVENTS);
        return WatchedSession.of(lines, folder);
    }
}
