package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C ends a watch within two seconds, whatever it is waiting for, with the code of what was seen. */
class WatchEndIT {

    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A busy machine can only make it slower, so that one quick end of several shows that nothing hangs. */
    private static final int TRIES = 3;

    private static final int PIPE_IS_FULL = 60_000;

    @TempDir
    private Path folder;

    private int runs;

    /** What a watch is brought into before it is ended. */
    private interface State {
        void await(PolygonSimulator simulator, LauncherProcess watch) throws Exception;
    }

    private static SimulatorBuilder session(int alerts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < alerts; i++) {
            lines.add("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":" + (5_000 - i)
                    + ",\"bs\":20000,\"ap\":5001,\"as\":1,\"t\":" + (1_705_330_800_000L + 1_000L * i) + "}");
        }
        return PolygonSimulator.builder().lines(lines).speed(20).beginAfter(3);
    }

    private LauncherStart launch(PolygonSimulator simulator, String... options) {
        List<String> arguments = new ArrayList<>(List.of("watch", "--clock", "feed", "--fail-on", "never"));
        arguments.addAll(List.of(options));
        arguments.add("AAPL");
        return LauncherProcess.of(arguments.toArray(String[]::new))
                .in(folder)
                .bySpecifiedRules()
                .with("HOME", folder.resolve("home" + runs++).toString())
                .with("POLYGON_API_KEY", PolygonSimulator.DEMO_KEY)
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "100")
                .with("ORDER_FLOW_REST_URL", simulator.restUri().toString())
                .with("ORDER_FLOW_WEBSOCKET_URL", simulator.webSocketUri().toString());
    }

    /** Ends a watch of the session in the state; answers what it said. */
    private String endsInTime(SimulatorBuilder session, State state, int code, String... options) throws Exception {
        Duration shortest = PATIENCE;
        for (int i = 0; i < TRIES; i++) {
            try (PolygonSimulator simulator = session.start();
                    LauncherProcess watch = launch(simulator, options).start()) {
                state.await(simulator, watch);
                long before = System.nanoTime();
                watch.signal("INT");
                assertThat(watch.exitCode()).as(watch.err()).isEqualTo(code);
                Duration took = Duration.ofNanos(System.nanoTime() - before);
                shortest = took.compareTo(shortest) < 0 ? took : shortest;
                if (shortest.compareTo(PROMISED) < 0) {
                    return watch.err();
                }
            }
        }
        throw new AssertionError("expected an end within " + PROMISED + ", was " + shortest);
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("expected " + what);
            }
            Thread.sleep(5);
        }
    }

    private static void untilAsked(PolygonSimulator simulator, String path) throws InterruptedException {
        until(
                "a call of " + path,
                () -> simulator.seen().requests().stream()
                        .anyMatch(request -> request.path().startsWith(path)));
    }

    @Test
    void whileTheFeedDoesNotAnswerByRest() throws Exception {
        endsInTime(session(20).fault("slow-answer=60000"), (simulator, watch) -> watch.awaitErr("connecting to"), 0);
    }

    @Test
    void whileItConnects() throws Exception {
        endsInTime(
                session(20).fault("silent-auth"),
                (simulator, watch) -> until("a key", () -> simulator.seen().authentications() > 0),
                0);
    }

    @Test
    void whileItWaitsForTheWarmup() throws Exception {
        endsInTime(
                session(20).fault("slow-answer/v3=60000"),
                (simulator, watch) -> until("topics", () -> simulator.seen().topics() >= 3),
                0);
    }

    @Test
    void whileItStreams() throws Exception {
        String said = endsInTime(session(200), (simulator, watch) -> watch.awaitOut("bid"), 0);
        assertThat(said).contains("Alerts  ");
    }

    @Test
    void whileItWaitsForTheNextConnection() throws Exception {
        endsInTime(
                session(200).fault("max-connections@5"),
                (simulator, watch) -> watch.awaitErr("another connection uses this key; next connection in"),
                0,
                "--max-blind",
                "100");
    }

    @Test
    void whileRestLetsItWait() throws Exception {
        endsInTime(
                session(20).fault("rate-limit-retry-after=60"),
                (simulator, watch) -> untilAsked(simulator, "/v1/marketstatus"),
                0);
    }

    @Test
    void whileItAsksByRest() throws Exception {
        endsInTime(
                session(200).beginAfter(0),
                (simulator, watch) -> watch.awaitErr("watching AAPL"),
                0,
                "--max-blind",
                "100",
                "--feed",
                "rest");
    }

    @Test
    void whileACommandRuns() throws Exception {
        Path script = folder.resolve("hook.sh");
        Files.writeString(script, "echo >> started\nexec sleep 20\n");
        endsInTime(
                session(200),
                (simulator, watch) -> until("the command to run", () -> Files.exists(folder.resolve("started"))),
                0,
                "--exec",
                "sh " + script);
    }

    @Test
    void whileNobodyReadsItsOutput() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        try (PolygonSimulator simulator = session(2_000).unpaced().start();
                // for reading and writing, which waits for nobody
                RandomAccessFile open = new RandomAccessFile(pipe.toFile(), "rw");
                FileInputStream unread = new FileInputStream(open.getFD());
                LauncherProcess watch =
                        launch(simulator, "--output", "json").outTo(pipe).start()) {
            until("a full pipe", () -> available(unread) >= PIPE_IS_FULL);
            long before = System.nanoTime();
            watch.signal("INT");
            assertThat(watch.exitCode()).as(watch.err()).isEqualTo(74);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PROMISED.multipliedBy(2));
            assertThat(watch.err()).contains("standard output could not be written to the end");
        }
    }

    private static int available(FileInputStream stream) {
        try {
            return stream.available();
        } catch (IOException e) {
            return 0;
        }
    }
}
