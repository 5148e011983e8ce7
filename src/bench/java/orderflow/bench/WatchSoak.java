package orderflow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orderflow.simulator.PolygonSimulator;

/**
 * A long watch of a simulated session that is sped up, with its recording and its audit log: what the process takes of
 * the machine at intervals, to see whether anything grows.
 */
public final class WatchSoak {

    private static final int EVENTS_PER_SECOND = 100;
    private static final int SAMPLES = 12;
    private static final int MILLIS_PER_SECOND = 1_000;

    private WatchSoak() {}

    /** Arguments: folder, seconds of the session, how many of them pass in a real one. */
    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[1]);
        double speed = Double.parseDouble(args[2]);
        System.out.printf(
                "%,d s at %.0f times their speed, %d symbols, %,d events a second of the session%n",
                seconds, speed, PacedEvents.SYMBOLS, EVENTS_PER_SECOND);
        try (PolygonSimulator simulator = PolygonSimulator.builder()
                        .lines(lines(seconds))
                        .speed(speed)
                        .beginAfter(3 * PacedEvents.SYMBOLS)
                        .start();
                WatchProcess watch = new WatchProcess(
                        Path.of(args[0]),
                        simulator.restUri().toString(),
                        simulator.webSocketUri().toString(),
                        PacedEvents.symbols(),
                        "--clock",
                        "feed",
                        "--record",
                        "session.jsonl.zst")) {
            Thread alerts = new Thread(() -> swallow(watch.out()), "alerts");
            alerts.setDaemon(true);
            alerts.start();
            watch.awaitSaid("watching ");
            System.out.printf("%10s %12s %12s %8s %10s%n", "session", "live heap", "resident", "threads", "open files");
            for (int sample = 1; sample <= SAMPLES; sample++) {
                long due = simulator.startMillis() + (long) MILLIS_PER_SECOND * seconds * sample / SAMPLES;
                while (simulator.clock().nowMillis() < due - MILLIS_PER_SECOND
                        && !simulator.seen().ended()) {
                    Thread.sleep(10);
                }
                System.out.printf(
                        "%8d s %9.1f MB %9.0f MB %8d %10d%n",
                        (long) seconds * sample / SAMPLES,
                        watch.liveHeapBytes() / 1e6,
                        watch.figure("VmRSS") / 1024.0,
                        watch.figure("Threads"),
                        watch.openFiles());
            }
            System.out.println("exit code " + watch.end());
            watch.tellWhatMatters(System.out);
        }
    }

    private static List<String> lines(int seconds) {
        PacedEvents events = new PacedEvents();
        List<String> lines = new ArrayList<>();
        long start = 1_705_330_800_000L;
        int perLine = EVENTS_PER_SECOND / 20;
        for (int i = 0; i < 20 * seconds; i++) {
            int length = events.make(perLine, start + 50L * i);
            lines.add(new String(events.bytes(), 0, length, StandardCharsets.US_ASCII));
        }
        return lines;
    }

    private static void swallow(InputStream out) {
        try (out) {
            out.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.out.println("standard output of the watch: " + e);
        }
    }
}
