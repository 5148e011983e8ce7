package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import orderflow.sample.DocumentTable;
import orderflow.simulator.PolygonSimulator;
import orderflow.simulator.SimulatorBuilder;
import orderflow.status.Claim;
import orderflow.status.StatusFolder;
import orderflow.status.WatchFigures;
import orderflow.status.WatchLock;
import orderflow.status.WatchRules;
import orderflow.status.WatchStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each row of the table in docs/healthcheck.md, through the launcher, as cron starts it. */
class HealthcheckIT {

    private static final Path DOCUMENT = Path.of("docs", "healthcheck.md");
    private static final String KEY = "canary-key-0123456789";
    private static final long MONDAY_10_AM = 1_705_330_800_000L;
    private static final long MONDAY_9_PM = MONDAY_10_AM + 11 * 3_600_000L;

    @TempDir
    private Path folder;

    /** A session that stands at its beginning, with one trade and one quote before it. */
    private static SimulatorBuilder session(long millis) {
        return PolygonSimulator.builder()
                .lines(
                        "{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":50,\"bs\":1,\"ap\":51,\"as\":1,\"t\":" + (millis - 2_000)
                                + "}",
                        "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":50,\"s\":1,\"i\":\"1\",\"x\":4,\"t\":" + (millis - 1_000)
                                + "}",
                        "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":50,\"s\":1,\"i\":\"2\",\"x\":4,\"t\":" + (millis + 60_000)
                                + "}")
                .startAt(Instant.ofEpochMilli(millis).toString())
                .key(KEY);
    }

    private LauncherStart start(String restUrl, String... more) {
        List<String> arguments = new ArrayList<>(List.of("healthcheck", "--clock", "feed"));
        // how fast and how full the machine is that tests run on is not what is tested
        arguments.addAll(List.of("-w", "rest=60000", "-c", "rest=60000", "-w", "free=0:", "-c", "free=0:"));
        arguments.addAll(List.of(more));
        return LauncherProcess.of(arguments.toArray(String[]::new))
                .in(folder)
                .with("HOME", folder.toString())
                .with("POLYGON_API_KEY", KEY)
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "100")
                .with("ORDER_FLOW_REST_URL", restUrl);
    }

    private LauncherStart start(PolygonSimulator simulator, String... more) {
        return start(simulator.restUri().toString(), more);
    }

    /** Runs it against a session with a fault and holds the outcome against the document's row of that name. */
    private void row(String name, SimulatorBuilder session) throws IOException {
        try (PolygonSimulator simulator = session.start()) {
            row(name, start(simulator).run());
        }
    }

    private void row(String name, LauncherProcess process) throws IOException {
        List<String> row = DocumentTable.under("## What it says", DOCUMENT).stream()
                .filter(cells -> cells.get(0).equals(name))
                .findFirst()
                .orElseThrow();
        String line = process.out().strip();
        assertThat(line).hasLineCount(1).doesNotContain(KEY);
        assertThat(shape(line))
                .as(name + ", " + process.err())
                .isEqualTo(row.get(1).replace("`", ""));
        assertThat(process.exitCode()).isEqualTo(Integer.parseInt(row.get(2)));
        assertThat(process.err()).isEmpty();
    }

    /** The line without performance data; what differs from machine to machine is written as the document writes it. */
    private String shape(String line) {
        return line.replaceAll(" \\| .*", "")
                .replace(folder.toString(), "/home/you")
                .replaceAll("process \\d+", "process 4711")
                .replaceAll("nothing for \\d+ s", "nothing for 45 s")
                // What follows are the words of the Java at hand.
                .replaceAll("TLS failure: .+\\)$", "TLS failure: ...)")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:8800");
    }

    @Test
    void allIsWellBeforeTheOpening() throws IOException {
        row("all is well, no watch", session(MONDAY_10_AM - 3_600_000));
    }

    @Test
    void theMarketIsClosed() throws IOException {
        row("market closed", session(MONDAY_9_PM));
    }

    @Test
    void noWatchRunsInAnOpenSession() throws IOException {
        row("no watch in an open session", session(MONDAY_10_AM));
    }

    @Test
    void theKeyIsRefused() throws IOException {
        row("refused key", session(MONDAY_9_PM).fault("refused-key"));
    }

    @Test
    void thePlanHasNoTrades() throws IOException {
        row("plan without trades", session(MONDAY_9_PM).fault("no-trades"));
    }

    @Test
    void thePlanHasNoQuotes() throws IOException {
        row("plan without quotes", session(MONDAY_9_PM).fault("no-quotes"));
    }

    @Test
    void tooManyCalls() throws IOException {
        row("429", session(MONDAY_9_PM).fault("rate-limit"));
    }

    @Test
    void theServerFails() throws IOException {
        row("500", session(MONDAY_9_PM).fault("server-error"));
    }

    @Test
    void theServerAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            long begin = System.nanoTime();
            LauncherProcess process = start("http://127.0.0.1:" + silent.getLocalPort(), "--timeout", "2")
                    .run();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
            row("timeout", process);
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        row("connection refused", start("http://127.0.0.1:" + port).run());
    }

    @Test
    void theNameIsNotFound() throws IOException {
        row(
                "name not found",
                start("https://feed.invalid")
                        .with("RES_OPTIONS", "timeout:1 attempts:1")
                        .run());
    }

    @Test
    void theCertificateIsNobodys() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.start();
        try {
            row(
                    "TLS failure",
                    start("https://127.0.0.1:" + server.getAddress().getPort()).run());
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void theClockIsWrong() throws IOException {
        row("skewed clock", session(MONDAY_9_PM).fault("clock-off=-65"));
    }

    /** A file system of its own, which is filled: made in a name space of the user's, so that nobody has to be root. */
    @Test
    void theDiskIsFull() throws Exception {
        Path full = Files.createDirectory(folder.resolve("full"));
        Path wrapper = folder.resolve("wrapper");
        Files.writeString(wrapper, """
                #!/bin/sh
                export full launcher
                exec unshare --user --map-root-user --mount sh -c '
                    mount -t tmpfs -o size=64k full "$full" || exit 99
                    head -c 200000 /dev/zero > "$full/filled" 2>/dev/null
                    exec "$launcher" "$@"' sh "$@"
                """);
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        LauncherProcess trial = inFullDisk(LauncherProcess.of("-c", ":"), wrapper, full, Path.of("/bin/sh"))
                .run();
        assumeThat(trial.exitCode())
                .as("user name spaces fill a disk without filling yours; this machine forbids them: " + trial.err())
                .isZero();
        try (PolygonSimulator simulator = session(MONDAY_9_PM).start()) {
            LauncherStart start = start(simulator, "--set", "log_dir=full");
            row(
                    "full disk",
                    inFullDisk(start, wrapper, full, LauncherProcess.LAUNCHER).run());
        }
    }

    private static LauncherStart inFullDisk(LauncherStart start, Path wrapper, Path full, Path launcher) {
        return start.launcher(wrapper).with("full", full.toString()).with("launcher", launcher.toString());
    }

    /** No permission helps there, not even root's. */
    @Test
    void theLogFolderCannotBeWritten() throws IOException {
        assumeThat(Path.of("/proc/self"))
                .as("a file system that takes no files")
                .isDirectory();
        try (PolygonSimulator simulator = session(MONDAY_9_PM).start()) {
            row(
                    "read-only log folder",
                    start(simulator, "--set", "log_dir=/proc/sys").run());
        }
    }

    @Test
    void aFileStandsInPlaceOfTheLogFolder() throws IOException {
        Files.writeString(folder.resolve("logs"), "");
        row("a file in place of the log folder", session(MONDAY_9_PM));
    }

    @Test
    void aWatchThatWasKilledIsDead() throws Exception {
        try (PolygonSimulator simulator = session(MONDAY_10_AM).start();
                LauncherProcess watch = watch(simulator)) {
            watch.awaitErr("watching AAPL");
            awaitStatus();
            watch.signal("KILL");
            watch.exitCode();
            row("dead watch", start(simulator).run());
        }
    }

    @Test
    void aWatchThatSaysNothingIsStale() throws Exception {
        WatchStatus hung = WatchStatus.ofThisProcess(
                System.currentTimeMillis() - 45_000,
                WatchRules.UNKNOWN,
                List.of("AAPL"),
                "live",
                List.of(),
                WatchFigures.NONE);
        Claim claim = StatusFolder.ofUser(folder).claim(KEY.getBytes(StandardCharsets.US_ASCII));
        try (WatchLock lock = ((Claim.Granted) claim).lock()) {
            lock.publish(hung);
            row("stale watch", session(MONDAY_10_AM));
        }
    }

    @Test
    void wrongUsageIsUnknown() {
        LauncherProcess process = start("http://127.0.0.1:9", "-w", "lagg=5").run();

        assertThat(process.exitCode()).isEqualTo(3);
        assertThat(process.out()).isEmpty();
        assertThat(process.err()).contains("'lagg'; did you mean lag?");
    }

    @Test
    void aRunningWatchIsLeftUndisturbed() throws Exception {
        try (PolygonSimulator simulator = session(MONDAY_10_AM).olderDies().start();
                LauncherProcess watch = watch(simulator)) {
            watch.awaitErr("watching AAPL");
            awaitStatus();
            row("a watch runs", start(simulator).run());
            assertThat(simulator.seen().connectionsOpened()).isEqualTo(1);
            assertThat(simulator.seen().connectionsOpen()).isEqualTo(1);
            watch.signal("TERM");
            assertThat(watch.exitCode()).isZero();
            assertThat(watch.err()).doesNotContain("DEGRADED", "connection");
        }
    }

    private LauncherProcess watch(PolygonSimulator simulator) {
        return LauncherProcess.of("watch", "--clock", "feed", "AAPL")
                .in(folder)
                .with("HOME", folder.toString())
                .with("POLYGON_API_KEY", KEY)
                .with("ORDER_FLOW_RATE_LIMIT_PER_SECOND", "100")
                .with("ORDER_FLOW_REST_URL", simulator.restUri().toString())
                .with("ORDER_FLOW_WEBSOCKET_URL", simulator.webSocketUri().toString())
                .start();
    }

    /** The watch writes its status every second; the file cannot be waited for otherwise. */
    private void awaitStatus() throws Exception {
        StatusFolder watches = StatusFolder.ofUser(folder);
        byte[] key = KEY.getBytes(StandardCharsets.US_ASCII);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (watches.statusOf(key)
                .filter(status -> status.state().equals("live"))
                .isEmpty()) {
            assertThat(System.nanoTime()).as("time for a status").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
