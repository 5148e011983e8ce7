package orderflow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import orderflow.fault.ExitCode;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The wish of a user or the system that the run ends: SIGINT or SIGTERM.
 *
 * <p>The first of either sets {@link #requested()} and runs the given action once, on the signal's own thread; the run
 * then finishes what was read and ends with its code. A second SIGINT ends the process at once with 130. A signal that
 * the process was started to ignore stays ignored. Closing gives the signals back.
 */
final class Interruption implements AutoCloseable {

    private final Runnable onRequest;
    private final Runnable atOnce;
    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicInteger interrupts = new AtomicInteger();
    private final List<Runnable> restore = new ArrayList<>();

    private Interruption(Runnable onRequest, Runnable atOnce) {
        this.onRequest = onRequest;
        this.atOnce = atOnce;
    }

    /** Listens from now on; {@code onRequest} must return soon, such as {@code Thread.currentThread()::interrupt}. */
    static Interruption listen(Runnable onRequest) {
        return listen(onRequest, () -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number()));
    }

    static Interruption listen(Runnable onRequest, Runnable atOnce) {
        Interruption interruption = new Interruption(onRequest, atOnce);
        interruption.take("INT");
        interruption.take("TERM");
        return interruption;
    }

    /** True once a signal asked for the end; may be read from any thread. */
    boolean requested() {
        return requested.get();
    }

    @Override
    public void close() {
        restore.forEach(Runnable::run);
        restore.clear();
    }

    private void take(String name) {
        Signal signal = new Signal(name);
        try {
            SignalHandler before = Signal.handle(signal, this::received);
            restore.add(() -> Signal.handle(signal, before));
        } catch (IllegalArgumentException e) {
            // run with -Xrs the machine keeps its signals; they then end the process as the system has it
        }
    }

    private void received(Signal signal) {
        if (signal.getName().equals("INT") && interrupts.incrementAndGet() > 1) {
            atOnce.run();
            return;
        }
        if (requested.compareAndSet(false, true)) {
            onRequest.run();
        }
    }
}
