package orderflow.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import orderflow.simulator.PolygonSimulator;

/** A watch of a simulator, run by the command line's own entry on a thread of its own. */
final class RunningWatch implements AutoCloseable {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Settings that decide by sizes, which short sessions are enough for, and not by what was sold for an hour. */
    static final Map<String, String> SPECIFIED_RULES = Map.of("ORDER_FLOW_RULES", "specified");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread thread;
    private volatile int code = -1;

    RunningWatch(PolygonSimulator simulator, Path folder, String... args) {
        this(simulator, Map.of(), folder, args);
    }

    RunningWatch(PolygonSimulator simulator, Map<String, String> more, Path folder, String... args) {
        this(QuickWaits.waits(), simulator, more, folder, args);
    }

    RunningWatch(WatchWaits waits, PolygonSimulator simulator, Map<String, String> more, Path folder, String... args) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ORDER_FLOW_REST_URL", simulator.restUri().toString(),
                "ORDER_FLOW_WEBSOCKET_URL", simulator.webSocketUri().toString(),
                "POLYGON_API_KEY", PolygonSimulator.DEMO_KEY,
                "HOME", folder.resolve("home").toString()));
        environment.putAll(more);
        List<String> all = new ArrayList<>(List.of("watch", "--clock", "feed", "--output", "json"));
        all.addAll(List.of(args));
        Surroundings surroundings = Surroundings.of(InputStream.nullInputStream(), out, err, environment, folder);
        List<Object> commands = List.of(new WatchCommand(surroundings, waits));
        thread = new Thread(
                () -> code = Main.run(surroundings, commands, all.toArray(String[]::new)), "watch under test");
        thread.start();
    }

    /** Waits until something holds. */
    RunningWatch until(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !thread.isAlive() && !condition.getAsBoolean()) {
                throw new AssertionError("expected " + what + ", was:\n" + err() + "\n" + out());
            }
            Thread.sleep(5);
        }
        return this;
    }

    /** Waits until standard error holds a text. */
    RunningWatch untilSaid(String text) throws InterruptedException {
        return until("to hear \"" + text + "\"", () -> err().contains(text));
    }

    /** Waits until the recording was played and what was sent is handled. */
    RunningWatch untilPlayed(PolygonSimulator simulator) throws InterruptedException {
        if (!simulator.awaitEnd(PATIENCE) || !simulator.awaitRead(PATIENCE)) {
            throw new AssertionError("expected the recording to be played and read, was:\n" + err() + "\n" + out());
        }
        return this;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Ends it as a signal would; answers its exit code. */
    int end() throws InterruptedException {
        thread.interrupt();
        return awaitEnd();
    }

    /** Waits for it to end by itself; answers its exit code. */
    int awaitEnd() throws InterruptedException {
        thread.join(Duration.ofSeconds(30).toMillis());
        if (thread.isAlive()) {
            throw new AssertionError("expected the watch to end, was running:\n" + err());
        }
        return code;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(5_000);
    }
}
