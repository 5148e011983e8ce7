package orderflow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * A watch of 50 symbols under a paced load, as a process: how long from the moment at which a frame is due to its alert
 * on standard output and in the audit log, and what the process takes of the machine.
 *
 * <p>Every latency begins when the frame should have been sent, not when it was, so that a pause of the sender, the
 * machine or the watch counts for everything that it held up.
 */
public final class WatchBenchmark {

    private static final Pattern SIZE = Pattern.compile("\"order_size\":(\\d+)");
    private static final Pattern LATENCY = Pattern.compile("\"latency_ms\":([0-9.]+)");
    private static final long FRAME_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long BURST_MILLIS = 500;

    private final Histogram shown = new Histogram(LONGEST_NANOS, 3);
    private final Histogram sent = new Histogram(LONGEST_NANOS, 3);
    private final Path folder;
    private final int eventsPerSecond;
    private final int seconds;
    private final int warmupSeconds;
    private final boolean bursts;
    private final long[] dueNanos;
    private volatile int firstCounted;
    private volatile long alertsShown;

    private WatchBenchmark(Path folder, int eventsPerSecond, int warmupSeconds, int seconds, boolean bursts) {
        this.folder = folder;
        this.eventsPerSecond = eventsPerSecond;
        this.warmupSeconds = warmupSeconds;
        this.seconds = seconds;
        this.bursts = bursts;
        this.dueNanos = new long[eventsPerSecond / PacedEvents.EVENTS_TO_AN_ALERT * (seconds + warmupSeconds) + 1_000];
    }

    /** Arguments: folder, events a second, seconds before the count, seconds, {@code steady} or {@code bursts}. */
    public static void main(String[] args) throws Exception {
        new WatchBenchmark(
                        Path.of(args[0]),
                        Integer.parseInt(args[1]),
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]),
                        args[4].equals("bursts"))
                .run();
    }

    private void run() throws IOException, InterruptedException {
        try (LoadFeed feed = new LoadFeed();
                WatchProcess watch = new WatchProcess(
                        folder, feed.restUrl(), feed.webSocketUrl(), PacedEvents.symbols(), "--for", "10h")) {
            Thread reader = new Thread(() -> read(watch.out()), "alerts");
            reader.setDaemon(true);
            reader.start();
            feed.accept();
            watch.awaitSaid("watching ");
            PacedEvents events = new PacedEvents();
            send(feed, events);
            awaitAlerts(events.alerts());
            System.out.printf(
                    "%,d events a second for %d s%s, %d symbols, after %d s that are not counted%n",
                    eventsPerSecond,
                    seconds,
                    bursts ? " in bursts of half a second" : "",
                    PacedEvents.SYMBOLS,
                    warmupSeconds);
            System.out.printf(
                    "heap after a collection %.1f MB, resident %.0f MB, at most %.0f MB, %d threads%n",
                    watch.liveHeapBytes() / 1e6,
                    watch.figure("VmRSS") / 1024.0,
                    watch.figure("VmHWM") / 1024.0,
                    watch.figure("Threads"));
            int code = watch.end();
            reader.join(5_000);
            print("due to sent", sent);
            print("due to standard output", shown);
            print("arrival to audit log", logged(watch.logs()));
            System.out.printf(
                    "%,d events and %,d large sellers were sent, %,d alerts shown; exit code %d%n",
                    events.events(), events.alerts(), alertsShown, code);
            watch.tellWhatMatters(System.out);
        }
    }

    private void send(LoadFeed feed, PacedEvents events) throws IOException {
        long startNanos = System.nanoTime();
        long startMillis = System.currentTimeMillis();
        int alert = 0;
        int perFrame = (int) (eventsPerSecond * FRAME_NANOS / 1_000_000_000L);
        long frames = (long) (seconds + warmupSeconds) * 1_000;
        for (long i = 0; i < frames; i++) {
            if (bursts && i % (2 * BURST_MILLIS) >= BURST_MILLIS) {
                continue;
            }
            long due = startNanos + i * FRAME_NANOS;
            if (i == warmupSeconds * 1_000L) {
                firstCounted = alert;
            }
            int length = events.make(perFrame, startMillis + i);
            for (; alert < events.alerts(); alert++) {
                dueNanos[alert] = due;
            }
            await(due);
            feed.send(events.bytes(), length);
            if (i >= warmupSeconds * 1_000L) {
                sent.recordValue(Math.max(0, System.nanoTime() - due));
            }
        }
    }

    private static void await(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void awaitAlerts(int expected) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (alertsShown < expected && System.nanoTime() < until) {
            Thread.sleep(20);
        }
    }

    private void read(InputStream out) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = out.read(buffer); n >= 0; n = out.read(buffer)) {
                long now = System.nanoTime();
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        alert(text, now);
                        text.setLength(0);
                    } else {
                        text.append((char) buffer[i]);
                    }
                }
            }
        } catch (IOException e) {
            System.out.println("standard output of the watch: " + e);
        }
    }

    private void alert(CharSequence line, long nowNanos) {
        Matcher size = SIZE.matcher(line);
        if (size.find()) {
            int alert = PacedEvents.alertOf(Long.parseLong(size.group(1)));
            if (alert >= firstCounted && firstCounted > 0 || warmupSeconds == 0) {
                shown.recordValue(Math.max(0, nowNanos - dueNanos[alert]));
            }
            alertsShown++;
        }
    }

    /** The latencies that the audit log itself tells, without those before the count. */
    private Histogram logged(Path logs) throws IOException {
        Histogram histogram = new Histogram(LONGEST_NANOS, 3);
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher size = SIZE.matcher(line);
                    Matcher latency = LATENCY.matcher(line);
                    if (size.find()
                            && latency.find()
                            && PacedEvents.alertOf(Long.parseLong(size.group(1))) >= firstCounted) {
                        histogram.recordValue((long) (Double.parseDouble(latency.group(1)) * 1e6));
                    }
                }
            }
        }
        return histogram;
    }

    private static void print(String name, Histogram histogram) {
        System.out.printf("%-24s", name);
        for (double percentile : List.of(50.0, 95.0, 99.0, 99.9)) {
            System.out.printf(
                    "  p%s %8.3f ms",
                    percentile % 1 == 0 ? (int) percentile : percentile,
                    histogram.getValueAtPercentile(percentile) / 1e6);
        }
        System.out.printf("  max %8.3f ms  (%,d)%n", histogram.getMaxValue() / 1e6, histogram.getTotalCount());
    }
}
