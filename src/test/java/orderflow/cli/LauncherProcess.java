package orderflow.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The real launcher running as a process of its own: {@code LauncherProcess.of("replay", file).in(folder).start()}.
 *
 * <p>It gets none of the tests' own settings (variables that begin with ORDER or POLYGON), an empty standard input
 * unless told otherwise, and the Java that the tests run on. Everything that waits fails after 30 seconds, unless told otherwise, with what the
 * process has said so far, and the process is then ended.
 */
final class LauncherProcess implements AutoCloseable {

    static final Path LAUNCHER = Path.of("scripts", "orderflow").toAbsolutePath();

    private final Process process;
    private final long limitSeconds;
    private final ProcessOutput out;
    private final ProcessOutput err;

    LauncherProcess(Process process, int outLinesToRead, long limitSeconds) {
        this.process = process;
        this.limitSeconds = limitSeconds;
        this.out = new ProcessOutput(process.getInputStream(), outLinesToRead);
        this.err = new ProcessOutput(process.getErrorStream(), Integer.MAX_VALUE);
    }

    static LauncherStart of(String... arguments) {
        return new LauncherStart(arguments);
    }

    /** Waits for the end; the exit code, 128 and more for a process that a signal ended. */
    int exitCode() {
        try {
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                throw silent("to end");
            }
            out.awaitEnd(limitSeconds);
            err.awaitEnd(limitSeconds);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent("to end, and was interrupted");
        }
    }

    /** Waits until a line of standard output contains the text; that line. */
    String awaitOut(String text) {
        return await(out, text, "standard output");
    }

    /** Waits until a line of standard error contains the text; that line. */
    String awaitErr(String text) {
        return await(err, text, "standard error");
    }

    /** Standard output so far, or all of it after {@link #exitCode()}. */
    String out() {
        return out.text();
    }

    String err() {
        return err.text();
    }

    long pid() {
        return process.pid();
    }

    /**
     * Sends a signal, such as INT, to the process that was started, and waits until it has taken it: a second one of
     * the same kind that came before would be lost.
     */
    void signal(String name) {
        try {
            new ProcessBuilder("bash", "-c", "kill -s \"$1\" \"$2\"", "kill", name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            awaitNoSignalPending();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNoSignalPending() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
        while (process.isAlive() && Files.isReadable(status) && signalPending(status)) {
            if (System.nanoTime() > end) {
                throw silent("to take a signal");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static boolean signalPending(Path status) throws IOException {
        try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("ShdPnd:")).anyMatch(line -> !line.matches("ShdPnd:\\s*0+"));
        } catch (UncheckedIOException | NoSuchFileException e) {
            // It ended in between.
            return false;
        }
    }

    /** Writes to standard input, which {@link LauncherStart#writing()} keeps open. */
    void write(String text) {
        try {
            OutputStream in = process.getOutputStream();
            in.write(text.getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String await(ProcessOutput output, String text, String name) {
        try {
            String line = output.awaitLine(text, limitSeconds);
            if (line != null) {
                return line;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw silent("to say '" + text + "' on " + name);
    }

    private AssertionError silent(String expected) {
        process.destroyForcibly();
        return new AssertionError("Expected the process " + expected + " before its end and within " + limitSeconds
                + " s; standard output was:\n" + out() + "\nstandard error was:\n" + err());
    }
}
