package orderflow.cli;

import java.util.Locale;
import java.util.Optional;
import orderflow.fault.ExitCode;
import orderflow.feed.polygon.BlindTime;
import orderflow.sink.AlertCounter;

/** The code with which a watch ends: what failed, then what was seen, then what could not be seen. */
final class WatchVerdict {

    private final WatchOptions options;
    private final AlertCounter counter;
    private final BlindTime blind;

    WatchVerdict(WatchOptions options, AlertCounter counter, BlindTime blind) {
        this.options = options;
        this.counter = counter;
        this.blind = blind;
    }

    ExitCode code(WatchEnd end, Optional<String> failure, long nowMillis, WatchVoice voice) {
        Optional<WatchEnd.Cause> cause = end.cause();
        boolean failed = cause.filter(why -> why.code() != ExitCode.OK).isPresent();
        cause.map(WatchEnd.Cause::reason)
                .filter(reason -> !reason.isEmpty())
                .ifPresent(failed ? voice::say : voice::note);
        if (failed) {
            return cause.get().code();
        }
        if (failure.isPresent()) {
            voice.say(failure.get());
            return ExitCode.IO;
        }
        boolean stopsOnAlert = options.stopOn().filter(StopOn.alert::equals).isPresent();
        FailOn failOn = stopsOnAlert && options.failOn() == FailOn.exit ? FailOn.alert : options.failOn();
        ExitCode seen = failOn.codeOf(counter.hasAlerts(), counter.hasExitSignals());
        double share = blind.worstShare(nowMillis);
        if (seen == ExitCode.OK && share > options.maxBlindShare()) {
            voice.say(String.format(
                    Locale.ROOT, "a symbol went unmonitored for %.1f %% of the time (--max-blind)", 100 * share));
            return ExitCode.BLIND;
        }
        return seen;
    }
}
