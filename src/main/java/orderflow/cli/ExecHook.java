package orderflow.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Arrays;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.sink.AlertJson;
import orderflow.sink.MonitoringChange;
import orderflow.sink.NoticeJson;

/**
 * Runs a command for each alert, exit signal, and loss or return of monitoring, with its JSON on standard input.
 *
 * <p>At most {@value #AT_ONCE} run at once and {@value #WAITING} wait; what comes on top is left out and told. One that
 * runs too long is ended. Its output is thrown away. The engine never waits for it. Thread-safe.
 */
final class ExecHook implements AlertSink, AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 100;
    private static final long FAREWELL_MILLIS = 500;

    private final List<String> command;
    private final Path folder;
    private final Map<String, String> environment;
    private final Duration limit;
    private final Consumer<String> notes;
    private final AlertJson json = new AlertJson();
    private final AtomicLong leftOut = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicBoolean toldFailure = new AtomicBoolean();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "exec");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * A hook that has run nothing yet.
     *
     * @param environment of the command; must not hold the key
     * @param limit for one run
     * @param notes takes what is to be told
     */
    ExecHook(
            List<String> command,
            Path folder,
            Map<String, String> environment,
            Duration limit,
            Consumer<String> notes) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.limit = limit;
        this.notes = notes;
    }

    /** Why a command cannot be run from a folder and with an environment, if that can be known before. */
    static Optional<String> obstacle(List<String> command, Path folder, Map<String, String> environment) {
        String program = command.get(0);
        if (program.indexOf('/') >= 0) {
            Path file = folder.resolve(program);
            if (!Files.exists(file)) {
                return Optional.of("there is no " + program);
            }
            return Files.isDirectory(file) || !Files.isExecutable(file)
                    ? Optional.of(program + " cannot be executed")
                    : Optional.empty();
        }
        boolean found = Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(place -> !place.isEmpty())
                .map(place -> folder.resolve(place).resolve(program))
                .anyMatch(file -> Files.isExecutable(file) && !Files.isDirectory(file));
        return found || !environment.containsKey("PATH")
                ? Optional.empty()
                : Optional.of("no " + program + " is in any folder of PATH");
    }

    @Override
    public void onAlert(Alert alert) {
        submit(json.line(alert));
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        submit(json.line(signal));
    }

    void onMonitoringChange(MonitoringChange change) {
        submit(NoticeJson.line(change));
    }

    private void submit(byte[] line) {
        try {
            threads.execute(() -> run(line));
        } catch (RejectedExecutionException e) {
            if (leftOut.getAndIncrement() == 0) {
                notes.accept("--exec: too many runs wait; some are left out");
            }
        }
    }

    private void run(byte[] line) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            feed(process, line);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                tell("ran longer than " + limit.toSeconds() + " s and was ended");
            } else if (process.exitValue() != 0) {
                tell("ended with " + process.exitValue());
            }
        } catch (IOException e) {
            tell("cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A command need not read what it is given. */
    private static void feed(Process process, byte[] line) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(line);
        } catch (IOException e) {
            // It has closed its standard input or ended; its exit code tells whether that was meant.
        }
    }

    private void tell(String what) {
        failures.incrementAndGet();
        if (toldFailure.compareAndSet(false, true)) {
            notes.accept("--exec: " + command.get(0) + " " + what + "; further failures are counted");
        }
    }

    /** Runs that failed, or were left out. */
    long failures() {
        return failures.get() + leftOut.get();
    }

    /** Runs that were left out. */
    long leftOut() {
        return leftOut.get();
    }

    /**
     * Lets what waits be run for a moment. What runs on then is left to itself, since it may be about to tell somebody
     * of the exit signal that ended the watch.
     */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
            leftOut.addAndGet(threads.getQueue().drainTo(new ArrayList<>()));
            notes.accept("--exec: " + runs(threads.getActiveCount()) + " still under way; left to themselves");
        }
        if (failures.get() > 1) {
            notes.accept("--exec: " + runs(failures.get()) + " failed");
        }
        if (leftOut() > 0) {
            notes.accept("--exec: " + runs(leftOut()) + " left out");
        }
    }

    private static String runs(long count) {
        return count == 1 ? "1 run" : count + " runs";
    }
}
