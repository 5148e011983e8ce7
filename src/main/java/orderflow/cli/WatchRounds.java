package orderflow.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import orderflow.fault.ExitCode;
import orderflow.feed.polygon.FeedClock;
import orderflow.feed.polygon.SessionState;
import orderflow.feed.recording.RecordingWriter;
import orderflow.file.FileFault;
import orderflow.status.WatchLock;
import orderflow.status.WatchStatus;

/** What the main thread of a watch looks after until the end: time, positions, the recording, the status file. */
final class WatchRounds {

    private static final long ROUND_MILLIS = 50;
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
    private long firstLiveMillis = Long.MIN_VALUE;
    private boolean toldStatus;
    private boolean toldRecording;

    WatchRounds(
            WatchOptions options,
            FeedClock clock,
            WatchedPositions positions,
            Supplier<WatchStatus> status,
            WatchPump pump,
            WatchVoice voice,
            WatchEnd end,
            WatchLock lock,
            Optional<RecordingWriter> recorder) {
        this.options = options;
        this.clock = clock;
        this.positions = positions;
        this.status = status;
        this.pump = pump;
        this.voice = voice;
        this.end = end;
        this.lock = lock;
        this.recorder = recorder;
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
    }

    private boolean isOver() {
        try {
            return end.await(ROUND_MILLIS);
        } catch (InterruptedException e) {
            end.because(ExitCode.OK, "");
            return true;
        }
    }

    /** The times of the feed are known once everything streams. */
    private void lookAtTime() {
        if (firstLiveMillis == Long.MIN_VALUE) {
            if (voice.state() != SessionState.LIVE) {
                return;
            }
            firstLiveMillis = clock.millis();
        }
        long now = clock.millis();
        if (options.span()
                .filter(span -> now - firstLiveMillis >= span.toMillis())
                .isPresent()) {
            end.because(ExitCode.OK, "ends after the time it was given (--for)");
        }
        if (options.until().filter(until -> !until.isAfter(now)).isPresent()) {
            end.because(ExitCode.OK, "ends at the time it was given (--until)");
        }
    }

    private void lookAtPositions() {
        positions.look().ifPresent(change -> {
            change.portfolio().ifPresent(pump::portfolio);
            if (change.portfolio().isPresent()) {
                voice.note(change.note());
            } else {
                voice.say(change.note());
            }
        });
    }

    private void lookAtRecording() {
        boolean incomplete = recorder.filter(file -> file.failure() != null || file.leftOut() > 0)
                .isPresent();
        if (incomplete && !toldRecording) {
            toldRecording = true;
            voice.degraded("", "the recording is incomplete", incompleteness(recorder.get()));
        }
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
