package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderflow.simulator.ManualClock;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;

/**
 * A session that a simulator plays to a watch, which records it; then the recording is replayed, and its source too.
 */
final class WatchedSession {

    /** Faults after which everything can be had again, with what the watch says once it has it, or nothing. */
    private static final Map<String, String> RECOVERABLE = Map.ofEntries(
            Map.entry("drop", "restored: connection lost"),
            Map.entry("close=1001", "restored: connection lost"),
            Map.entry("max-connections", "restored: connection lost"),
            Map.entry("huge-frame=16", "restored: connection lost"),
            Map.entry("duplicate", ""),
            Map.entry("reorder", ""),
            Map.entry("malformed", ""),
            Map.entry("unknown-events", ""),
            Map.entry("fragments", ""),
            Map.entry("slow=1500", ""),
            Map.entry("clock-off=65", ""),
            Map.entry("rest-behind=1", ""),
            Map.entry("rate-limit*2", ""),
            Map.entry("rate-limit-retry-after=1*1", ""),
            Map.entry("server-error*1", ""),
            Map.entry("plain-404/v1*1", ""),
            Map.entry("no-json/v1*1", ""),
            Map.entry("broken-gzip*1", ""),
            Map.entry("cut-body*1", ""),
            Map.entry("repeating-next-url", ""),
            Map.entry("foreign-next-url", ""),
            Map.entry("corrections", ""));

    private static final Pattern TIME = Pattern.compile("\"t\":([0-9]{13})");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern SYMBOL = Pattern.compile("\"(?:sym|T)\":\"([A-Za-z0-9._:/-]{1,32})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A longer span without any sign of life is a silence. */
    private static final long LONGEST_STEP_MILLIS = 5_000;

    /** So far behind another, a record is judged by the time of its arrival. */
    private static final long LATE_MILLIS = 9_000;

    /** A recording that stands still for longer is jumped over, or it would be walked through for minutes. */
    private static final long LONGEST_WALK_MILLIS = 1_800_000;

    /** Moments of the recording that are played while a connection is away. */
    private static final int MISSED = 5;

    private final List<String> lines;
    private final Path folder;
    private final SimulatorBuilder builder;
    private Optional<ManualClock> steps = Optional.empty();
    private Map<String, String> rules = RunningWatch.SPECIFIED_RULES;
    private String form = "jsonl";
    private String fault = "";
    private String alerts;
    private String said;

    private WatchedSession(List<String> lines, Path folder) {
        this.lines = List.copyOf(lines);
        this.folder = folder;
        this.builder = PolygonSimulator.builder().lines(lines);
    }

    static WatchedSession of(List<String> lines, Path folder) {
        return new WatchedSession(lines, folder);
    }

    static Stream<String> recoverableFaults() {
        return RECOVERABLE.keySet().stream().sorted();
    }

    /** It is decided by these settings, variables by their names; by the specified rules unless told otherwise. */
    WatchedSession by(Map<String, String> settings) {
        rules = Map.copyOf(settings);
        return this;
    }

    /** Session time goes from moment to moment, each of which the watch has read before the next comes. */
    WatchedSession stepByStep() {
        ManualClock clock = new ManualClock();
        steps = Optional.of(clock);
        builder.clock(clock);
        return this;
    }

    /** Session time jumps from event to event. */
    WatchedSession unpaced() {
        builder.unpaced();
        return this;
    }

    /** Session time passes at a multiple of real time. */
    WatchedSession speed(double speed) {
        builder.speed(speed);
        return this;
    }

    /** The watch begins there; what lies before is known by REST alone. */
    WatchedSession startAt(String moment) {
        builder.startAt(moment);
        return this;
    }

    WatchedSession fault(String name) {
        fault = name;
        builder.fault(name);
        return this;
    }

    /** The ending of the recording's name, which chooses its compression. */
    WatchedSession recordedAs(String ending) {
        form = ending;
        return this;
    }

    /** Watches it to its end, when everything is there that can be had. */
    WatchedSession watch() throws IOException, InterruptedException {
        Set<String> symbols = symbols();
        List<String> args = new ArrayList<>(symbols);
        args.addAll(List.of("--record", folder.resolve("watched." + form).toString()));
        try (PolygonSimulator simulator = builder.beginAfter(3 * symbols.size()).start();
                RunningWatch watch = new RunningWatch(waits(), simulator, rules, folder, args.toArray(String[]::new))) {
            watch.untilSaid("watching ");
            String recovered = RECOVERABLE.getOrDefault(fault, "");
            if (steps.isPresent()) {
                play(simulator, watch, steps.get(), recovered);
            }
            watch.untilPlayed(simulator)
                    .until("to hear " + recovered, () -> watch.err().contains(recovered));
            int code = watch.end();
            said = watch.err();
            assertThat(code).as(said).isIn(0, 10, 12);
            alerts = watch.out();
        }
        return this;
    }

    private WatchWaits waits() {
        return steps.map(clock -> QuickWaits.waits(clock::nowMillis)).orElseGet(QuickWaits::waits);
    }

    private static void play(PolygonSimulator simulator, RunningWatch watch, ManualClock clock, String recovered)
            throws InterruptedException {
        int missed = 0;
        while (clock.nextMillis() != Long.MAX_VALUE) {
            step(clock);
            simulator.awaitRead(PATIENCE);
            boolean away = !watch.err().contains(recovered) && simulator.seen().connectionsOpen() == 0;
            if (away && ++missed >= MISSED && clock.nextMillis() > clock.nowMillis() + 1) {
                // What happened in the millisecond of the subscription itself belongs to the stream.
                clock.advanceTo(clock.nowMillis() + 1);
                watch.untilSaid(recovered);
            }
        }
        clock.advanceTo(clock.nowMillis() + 1);
    }

    private static void step(ManualClock clock) {
        long next = clock.nextMillis();
        boolean walks = next - clock.nowMillis() <= LONGEST_WALK_MILLIS;
        clock.advanceTo(walks ? Math.min(next, clock.nowMillis() + LONGEST_STEP_MILLIS) : next);
    }

    /** The alerts of the watch. */
    String alerts() {
        return alerts;
    }

    /** What the watch said beside them. */
    String said() {
        return said;
    }

    /** The alerts of the replay of what it recorded. */
    String replayed() throws IOException {
        List<String> files =
                new ArrayList<>(List.of(folder.resolve("watched." + form).toString()));
        try (Stream<Path> laterDays = Files.list(folder)) {
            laterDays
                    .filter(file -> file.getFileName().toString().startsWith("watched-"))
                    .sorted()
                    .forEach(file -> files.add(file.toString()));
        }
        return replay(files);
    }

    /** The alerts of a replay of the session itself. */
    String direct() throws IOException {
        Path source = folder.resolve("source.jsonl");
        Files.write(source, lines);
        return replay(List.of(source.toString()));
    }

    private String replay(List<String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>(List.of("replay", "--output", "json", "--max-malformed", "1000"));
        args.addAll(files);
        int code = Main.run(InputStream.nullInputStream(), out, err, rules, folder, args.toArray(String[]::new));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 10);
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Whether a watch judges each record as a replay of the session does: it has no times of arrival of its own, no
     * delay, and no record that is so far behind one before it that it comes late.
     */
    boolean arrivesInTime() {
        long newest = Long.MAX_VALUE;
        for (String line : lines) {
            if (line.contains("\"at\":") || line.contains("\"recording\"")) {
                return false;
            }
            Matcher matcher = TIME.matcher(line);
            while (matcher.find()) {
                long time = Long.parseLong(matcher.group(1));
                if (newest != Long.MAX_VALUE && (time < newest - LATE_MILLIS || time > newest + LONGEST_WALK_MILLIS)) {
                    return false;
                }
                newest = newest == Long.MAX_VALUE ? time : Math.max(newest, time);
            }
        }
        return true;
    }

    private Set<String> symbols() {
        Set<String> symbols = new LinkedHashSet<>();
        for (String line : lines) {
            String plain = ESCAPE.matcher(line)
                    .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
            Matcher matcher = SYMBOL.matcher(plain);
            while (matcher.find()) {
                symbols.add(matcher.group(1));
            }
        }
        return symbols;
    }
}
