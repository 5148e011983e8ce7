package orderflow.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import orderflow.fault.ExitCode;
import orderflow.feed.polygon.BlindTime;
import orderflow.feed.polygon.Degradation;
import orderflow.feed.polygon.FeedClock;
import orderflow.feed.polygon.SessionState;
import orderflow.feed.recording.RecordingWriter;
import orderflow.file.FileFault;
import orderflow.status.WatchLock;
import orderflow.status.WatchStatus;

/** What the main thread of a watch looks after until the end: time, positions, the recording, the status file. */
final class WatchRounds {

    private static final Degradation NOTHING_WATCHED = new Degradation(Degradation.Kind.NOTHING_WATCHED, "");
    private static final String INCOMPLETE = "the recording is incomplete";
    private static final long ROUND_MILLIS = 50;
    /** By then the server has said what time it is, if it does at all. */
    private static final long MEASURED_WITHIN_MILLIS = 30_000;

    private static final long SLOW_ROUND_NANOS = 1_000_000_000L;

    private final WatchOptions options;
    private final FeedClock clock;
    private final WatchedPositions positions;
    private final Supplier<WatchStatus> status;
    private final WatchPump pump;
    private final WatchVoice voice;
    private final WatchEnd end;
    private final WatchLock lock;
    private final Optional<RecordingWriter> recorder;
    private final long startedNanos = System.nanoTime();
    private final BlindTime blind;
    private long firstLiveMillis = Long.MIN_VALUE;
    private long awakeBeforeMillis;
    private long nothingWatchedMillis = Long.MIN_VALUE;
    private boolean toldStatus;
    private boolean recordingStopped;
    private boolean toldLeftOut;

    WatchRounds(
            WatchOptions options,
            FeedClock clock,
            WatchedPositions positions,
            Supplier<WatchStatus> status,
            WatchPump pump,
            WatchVoice voice,
            WatchEnd end,
            WatchLock lock,
            Optional<RecordingWriter> recorder,
            BlindTime blind) {
        this.options = options;
        this.clock = clock;
        this.positions = positions;
        this.status = status;
        this.pump = pump;
        this.voice = voice;
        this.end = end;
        this.lock = lock;
        this.recorder = recorder;
        this.blind = blind;
    }

    /** Goes round until the end is due; an interruption of the thread is one. */
    void untilTheEnd() {
        long slowNanos = System.nanoTime() - SLOW_ROUND_NANOS;
        do {
            lookAtTime();
            if (System.nanoTime() - slowNanos >= SLOW_ROUND_NANOS) {
                slowNanos = System.nanoTime();
                lookAtPositions();
                lookAtRecording();
                pump.lookAtDecisions();
                publish();
            }
        } while (!isOver());
        lookWhetherAnythingIsWatched();
    }

    private boolean isOver() {
        try {
            return end.await(ROUND_MILLIS);
        } catch (InterruptedException e) {
            end.because(ExitCode.OK, "");
            return true;
        }
    }

    /** Whatever state the connection is in: a feed that never answers must not outlast the time it was given. */
    private void lookAtTime() {
        if (options.span().filter(span -> elapsedMillis() >= span.toMillis()).isPresent()) {
            end.because(ExitCode.OK, "ends after the time it was given since its start (--for)");
        }
        long now = clock.millis();
        boolean known = clock.isMeasured() || !options.clockOfFeed() && awakeMillis() >= MEASURED_WITHIN_MILLIS;
        if (known && options.until().filter(until -> !until.isAfter(now)).isPresent()) {
            end.because(ExitCode.OK, "ends at the time it was given (--until)");
        }
    }

    /** Since the start of the program; of a simulated session its own time counts as soon as it streams. */
    private long elapsedMillis() {
        if (options.clockOfFeed() && firstLiveMillis == Long.MIN_VALUE && voice.state() == SessionState.LIVE) {
            firstLiveMillis = clock.millis();
            awakeBeforeMillis = awakeMillis();
        }
        return firstLiveMillis == Long.MIN_VALUE
                ? awakeMillis()
                : awakeBeforeMillis + Math.max(0, clock.millis() - firstLiveMillis);
    }

    /** By the clock that nobody can set. */
    private long awakeMillis() {
        return (System.nanoTime() - startedNanos) / 1_000_000;
    }

    private void lookAtPositions() {
        positions.look().ifPresent(change -> {
            change.held().ifPresent(pump::hold);
            if (change.isUrgent()) {
                voice.say(change.note());
            } else {
                voice.note(change.note());
            }
        });
        lookWhetherAnythingIsWatched();
    }

    /** An emptied positions file ends the watching of everything, which is no watch then. */
    private void lookWhetherAnythingIsWatched() {
        boolean nothing = positions.watched().isEmpty();
        long now = clock.millis();
        if (nothing && nothingWatchedMillis == Long.MIN_VALUE) {
            voice.onDegraded(NOTHING_WATCHED, "the positions file holds none of its symbols");
            nothingWatchedMillis = now;
        } else if (nothingWatchedMillis != Long.MIN_VALUE) {
            long since = nothingWatchedMillis;
            positions.symbols().forEach(symbol -> blind.add(symbol, since, now));
            nothingWatchedMillis = nothing ? now : Long.MIN_VALUE;
            if (!nothing) {
                voice.onRestored(NOTHING_WATCHED);
            }
        }
    }

    private void lookAtRecording() {
        if (recorder.isEmpty()) {
            return;
        }
        RecordingWriter writer = recorder.get();
        boolean stopped = !writer.isWriting();
        if (stopped && !recordingStopped) {
            voice.degraded("", INCOMPLETE, incompleteness(writer));
        } else if (!stopped && recordingStopped) {
            voice.restored("", INCOMPLETE);
            voice.note("the recording goes on in " + writer.file() + ", behind a gap line");
        } else if (writer.leftOut() > 0 && !toldLeftOut) {
            voice.degraded("", INCOMPLETE, incompleteness(writer));
            toldLeftOut = true;
        }
        recordingStopped = stopped;
    }

    private static String incompleteness(RecordingWriter recorder) {
        Throwable failure = recorder.failure();
        if (failure == null) {
            return "the disk is too slow";
        }
        // Of a defect the kind says more than the message, which may be missing.
        return recorder.file() + ": "
                + (failure instanceof IOException fault ? FileFault.reason(fault) : failure.toString());
    }

    private void publish() {
        try {
            lock.publish(status.get());
        } catch (IOException e) {
            if (!toldStatus) {
                toldStatus = true;
                voice.note("the status file cannot be written: " + FileFault.words(e));
            }
        }
    }
}
