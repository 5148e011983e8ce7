package orderflow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as it is started by its launcher, and what it takes of the machine. */
final class WatchProcess implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Path folder;
    private final Process process;
    private final Thread notes;
    private final StringBuilder said = new StringBuilder();

    /** Starts a watch of symbols in a folder, where its log and its notes come to lie. */
    WatchProcess(Path folder, String restUrl, String webSocketUrl, List<String> symbols, String... options)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        List<String> command = new ArrayList<>(
                List.of(Path.of("scripts/orderflow").toAbsolutePath().toString()));
        command.addAll(List.of("watch", "--output", "json", "--fail-on", "never"));
        command.addAll(List.of(options));
        command.addAll(symbols);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ORDER_FLOW_REST_URL",
                        restUrl,
                        "ORDER_FLOW_WEBSOCKET_URL",
                        webSocketUrl,
                        "ORDER_FLOW_RATE_LIMIT_PER_SECOND",
                        "100",
                        "ORDER_FLOW_LOG_DIR",
                        "logs",
                        "POLYGON_API_KEY",
                        "benchmark-key",
                        "ORDERFLOW_JAVA_OPTS",
                        "-Duser.home=" + folder.toAbsolutePath()));
        process = builder.start();
        notes = new Thread(() -> listen(process.getErrorStream()), "notes");
        notes.setDaemon(true);
        notes.start();
    }

    private void listen(InputStream err) {
        try (err) {
            byte[] buffer = new byte[1 << 12];
            for (int n = err.read(buffer); n >= 0; n = err.read(buffer)) {
                synchronized (said) {
                    said.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    said.notifyAll();
                }
            }
        } catch (IOException e) {
            synchronized (said) {
                said.append(e);
            }
        }
    }

    /** Waits until it has said a text. */
    void awaitSaid(String text) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        synchronized (said) {
            while (said.indexOf(text) < 0) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("expected to hear \"" + text + "\", was: " + said);
                }
                said.wait(100);
            }
        }
    }

    String said() {
        synchronized (said) {
            return said.toString();
        }
    }

    /** Prints what it said of its events and of anything that was lost. */
    void tellWhatMatters(PrintStream target) {
        said().lines()
                .filter(line -> line.matches(
                        "(Events|Rejected|Gaps|Alerts|  [A-Z]|orderflow: DEGRADED|orderflow: restored|.*dropped).*"))
                .forEach(target::println);
    }

    InputStream out() {
        return process.getInputStream();
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** Heap that is used after a collection, in bytes. */
    long liveHeapBytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        // young and old generation; the third figure is that of the classes
        for (int i = 0; i < 2 && used.find(); i++) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes << 10;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String text = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return text;
    }

    /** A figure of the process, such as VmRSS (in kB) or Threads, as the kernel counts it. */
    long figure(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("expected " + name + " in the status of process " + process.pid());
    }

    long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.count();
        }
    }

    /** Ends it as Ctrl-C does; answers its exit code. */
    int end() throws InterruptedException {
        // not the process itself, which would close its streams before they are read to their end
        process.toHandle().destroy();
        notes.join();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
