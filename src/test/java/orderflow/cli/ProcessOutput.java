package orderflow.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a process writes to one of its streams, gathered line by line on a thread of its own. */
final class ProcessOutput {

    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    /** Reads to the end, or closes the stream under the process once the given number of lines was read. */
    ProcessOutput(InputStream stream, int linesToRead) {
        Thread reader = new Thread(() -> read(stream, linesToRead), "process output");
        reader.setDaemon(true);
        reader.start();
    }

    synchronized String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The first line that contains the text, or null when none came in time or before the end. */
    synchronized String awaitLine(String text, long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int seen = 0;
        while (true) {
            for (; seen < lines.size(); seen++) {
                if (lines.get(seen).contains(text)) {
                    return lines.get(seen);
                }
            }
            long left = deadline - System.nanoTime();
            if (ended || left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Waits until the stream has ended, at most so long. */
    synchronized void awaitEnd(long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = 1; !ended && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void read(InputStream stream, int linesToRead) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line;
            for (int read = 0; read < linesToRead && (line = reader.readLine()) != null; read++) {
                add(line);
            }
        } catch (IOException e) {
            add("(reading what the process wrote failed: " + e + ")");
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
