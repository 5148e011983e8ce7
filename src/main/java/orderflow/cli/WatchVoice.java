package orderflow.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import orderflow.fault.ExitCode;
import orderflow.fault.TerminalText;
import orderflow.feed.polygon.Degradation;
import orderflow.feed.polygon.FeedClock;
import orderflow.feed.polygon.SessionListener;
import orderflow.feed.polygon.SessionState;
import orderflow.sink.MonitoringChange;

/**
 * Says on standard error how the watch goes, and passes loss and return of monitoring on; thread-safe.
 *
 * <p>A quiet watch says these two and why it ends, and nothing else.
 */
final class WatchVoice implements SessionListener {

    private final PrintStream err;
    private final boolean quiet;
    private final FeedClock clock;
    private final WatchEnd end;
    private final Consumer<MonitoringChange> changes;
    private final Map<String, String> degraded = new LinkedHashMap<>();
    private volatile SessionState state = SessionState.CONNECTING;
    private volatile boolean wasLive;
    private volatile Consumer<Runnable> beside = Runnable::run;
    private volatile Runnable onFirstLive = () -> {};

    WatchVoice(PrintStream err, boolean quiet, FeedClock clock, WatchEnd end, Consumer<MonitoringChange> changes) {
        this.err = err;
        this.quiet = quiet;
        this.clock = clock;
        this.end = end;
        this.changes = changes;
    }

    /** What is done when everything streams for the first time. */
    void onFirstLive(Runnable action) {
        onFirstLive = action;
    }

    @Override
    public void onDegraded(Degradation degradation, String detail) {
        degraded(degradation.symbol(), degradation.kind().words(), detail);
    }

    @Override
    public void onRestored(Degradation degradation) {
        restored(degradation.symbol(), degradation.kind().words());
    }

    /** Monitoring is worse from now on. */
    void degraded(String symbol, String reason, String detail) {
        synchronized (degraded) {
            degraded.put(symbol + '\n' + reason, prefix(symbol) + reason);
        }
        say("DEGRADED: " + prefix(symbol) + reason + (detail.isEmpty() ? "" : " (" + detail + ")"));
        changes.accept(new MonitoringChange(false, symbol, reason, clock.millis()));
    }

    /** Monitoring is as before. */
    void restored(String symbol, String reason) {
        synchronized (degraded) {
            degraded.remove(symbol + '\n' + reason);
        }
        say("restored: " + prefix(symbol) + reason);
        changes.accept(new MonitoringChange(true, symbol, reason, clock.millis()));
    }

    @Override
    public void onState(SessionState next) {
        state = next;
        if (next == SessionState.LIVE) {
            wasLive = true;
            Runnable action = onFirstLive;
            onFirstLive = () -> {};
            action.run();
        }
    }

    @Override
    public void onNote(String line) {
        note(line);
    }

    @Override
    public void onEnd(ExitCode code, String reason) {
        end.because(code, reason);
    }

    /** Something that a quiet watch leaves out. */
    void note(String line) {
        if (!quiet) {
            say(line);
        }
    }

    /** Something that is said in any case. */
    void say(String line) {
        beside.accept(() -> err.println("orderflow: " + TerminalText.escape(line)));
    }

    /** Has everything written by someone who keeps it apart from what else is on the terminal. */
    void beside(Consumer<Runnable> writer) {
        beside = writer;
    }

    /** True once everything streamed. */
    boolean wasLive() {
        return wasLive;
    }

    SessionState state() {
        return state;
    }

    /** What is wrong at present, a line each. */
    List<String> degradedNow() {
        synchronized (degraded) {
            return List.copyOf(degraded.values());
        }
    }

    /** The symbols that are monitored worse than the others at present. */
    Set<String> degradedSymbols() {
        synchronized (degraded) {
            return degraded.keySet().stream()
                    .map(key -> key.substring(0, key.indexOf('\n')))
                    .filter(symbol -> !symbol.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    private static String prefix(String symbol) {
        return symbol.isEmpty() ? "" : symbol + ": ";
    }
}
