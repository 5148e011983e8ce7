package orderflow.status;

import java.util.List;
import java.util.Objects;

/**
 * What a running watch says of itself.
 *
 * @param pid of its process
 * @param startedMillis when the process was started, which tells it from a later one of the same number
 * @param heartbeatMillis when this was written, by the local clock
 * @param rules by which it decides
 * @param symbols that it monitors
 * @param state of its connection, in a word
 * @param degraded what is wrong at present, one line each; empty when nothing is
 * @param figures how well it keeps up
 */
public record WatchStatus(
        long pid,
        long startedMillis,
        long heartbeatMillis,
        WatchRules rules,
        List<String> symbols,
        String state,
        List<String> degraded,
        WatchFigures figures) {

    /** A status older than this was not written by a healthy watch. */
    public static final long FRESH_MILLIS = 30_000;

    /** The start of a process that the system does not tell. */
    public static final long UNKNOWN_START = 0;

    private static final long START_TOLERANCE_MILLIS = 2_000;

    public WatchStatus {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(figures, "figures");
        symbols = List.copyOf(symbols);
        degraded = List.copyOf(degraded);
    }

    /** The status of this process now. */
    public static WatchStatus ofThisProcess(
            long nowMillis,
            WatchRules rules,
            List<String> symbols,
            String state,
            List<String> degraded,
            WatchFigures figures) {
        ProcessHandle self = ProcessHandle.current();
        return new WatchStatus(self.pid(), startOf(self), nowMillis, rules, symbols, state, degraded, figures);
    }

    /** True while the process that wrote it runs. */
    public boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> {
                    long start = startOf(process);
                    return start == UNKNOWN_START
                            || startedMillis == UNKNOWN_START
                            || Math.abs(start - startedMillis) <= START_TOLERANCE_MILLIS;
                })
                .isPresent();
    }

    /** True when the process runs and has written not long ago. */
    public boolean isCurrent(long nowMillis) {
        return Math.abs(nowMillis - heartbeatMillis) <= FRESH_MILLIS && isAlive();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(UNKNOWN_START);
    }
}
