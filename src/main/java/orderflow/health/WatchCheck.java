package orderflow.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import orderflow.feed.polygon.Degradation;
import orderflow.feed.polygon.MarketPhase;
import orderflow.feed.polygon.SessionState;
import orderflow.status.WatchFigures;
import orderflow.status.WatchStatus;

/** What the running watch says of itself, judged by whether the market is open. */
final class WatchCheck {

    private static final long STARTING_MILLIS = 60_000;
    private static final List<String> STALE_FEED = Stream.of(
                    Degradation.Kind.CONNECTION,
                    Degradation.Kind.SILENCE,
                    Degradation.Kind.MUTE,
                    Degradation.Kind.TRADES_REJECTED,
                    Degradation.Kind.UNREADABLE,
                    Degradation.Kind.NOTHING_WATCHED,
                    Degradation.Kind.LATE,
                    Degradation.Kind.OVERFLOW)
            .map(Degradation.Kind::words)
            .toList();

    private final MarketPhase phase;
    private final long wallMillis;

    /** Judges at a time of this machine's clock, by which a watch writes its status. */
    WatchCheck(MarketPhase phase, long wallMillis) {
        this.phase = phase;
        this.wallMillis = wallMillis;
    }

    Result result(Optional<WatchStatus> found) {
        if (found.isEmpty()) {
            return Result.of(
                    CheckName.WATCH,
                    phase == MarketPhase.OPEN ? State.WARNING : State.OK,
                    "no watch is running",
                    phase == MarketPhase.OPEN ? "start one: orderflow watch" : "");
        }
        WatchStatus status = found.get();
        if (!status.isAlive()) {
            return Result.of(
                    CheckName.WATCH,
                    whileClosed(State.OK),
                    "the watch of " + symbols(status) + " died (process " + status.pid() + " is gone)",
                    "start it again: orderflow watch");
        }
        long age = Math.abs(wallMillis - status.heartbeatMillis());
        if (age > WatchStatus.FRESH_MILLIS) {
            return Result.of(
                    CheckName.WATCH,
                    whileClosed(State.WARNING),
                    "the watch of " + symbols(status) + " hangs (process " + status.pid() + " has said nothing for "
                            + age / 1_000 + " s)",
                    "end that process and start the watch again");
        }
        return running(status);
    }

    /** Critical in an open session, a warning around it, and what is said while the market is closed. */
    private State whileClosed(State closed) {
        return switch (phase) {
            case OPEN -> State.CRITICAL;
            case PRE, POST -> State.WARNING;
            case CLOSED -> closed;
        };
    }

    private Result running(WatchStatus status) {
        State state = State.OK;
        List<String> parts = new ArrayList<>(List.of(symbols(status)));
        WatchFigures figures = status.figures();
        lag(figures).ifPresent(lag -> parts.add("lag " + lag + " ms"));
        if (!status.state().equals(SessionState.LIVE.word())) {
            boolean starting = wallMillis - status.startedMillis() <= STARTING_MILLIS;
            state = starting && phase == MarketPhase.OPEN ? State.WARNING : whileClosed(State.OK);
            parts.add("feed is " + status.state());
        }
        for (String degraded : status.degraded()) {
            boolean stale = STALE_FEED.stream().anyMatch(degraded::endsWith);
            State amounts = phase == MarketPhase.OPEN && !stale ? State.WARNING : whileClosed(State.OK);
            state = state.worse(amounts);
            parts.add("degraded: " + degraded);
        }
        if (figures.failedRuns() > 0) {
            state = state.worse(State.WARNING);
            parts.add("the command of --exec has failed " + figures.failedRuns()
                    + (figures.failedRuns() == 1 ? " time" : " times"));
        }
        return Result.of(
                CheckName.WATCH,
                state,
                String.join(", ", parts),
                state == State.OK ? "" : "see what the watch says on standard error, and its audit log",
                figures(figures));
    }

    private Figure[] figures(WatchFigures figures) {
        List<Figure> told = new ArrayList<>();
        lag(figures).ifPresent(lag -> told.add(new Figure(FigureName.LAG, lag, phase.trades())));
        told.add(Figure.of(FigureName.QUEUE, figures.queuedBytes()));
        told.add(Figure.of(FigureName.GAPS, figures.gaps()));
        told.add(Figure.of(FigureName.DROPPED, figures.droppedLines()));
        return told.toArray(Figure[]::new);
    }

    /** A record ahead of its arrival shows that clocks differ by a little, and no lag. */
    private static OptionalLong lag(WatchFigures figures) {
        OptionalLong lag = figures.lagMillis();
        return lag.isPresent() ? OptionalLong.of(Math.max(0, lag.getAsLong())) : lag;
    }

    private static String symbols(WatchStatus status) {
        return status.symbols().size() == 1
                ? status.symbols().get(0)
                : status.symbols().size() + " symbols";
    }
}
