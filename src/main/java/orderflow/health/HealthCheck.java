package orderflow.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import orderflow.config.Settings;
import orderflow.config.SettingsReading;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.feed.polygon.ApiKey;
import orderflow.feed.polygon.ApiLogFile;
import orderflow.feed.polygon.CallLog;
import orderflow.feed.polygon.MarketHours;
import orderflow.feed.polygon.MarketPhase;
import orderflow.feed.polygon.PolygonRest;
import orderflow.feed.polygon.RestSettings;
import orderflow.feed.polygon.Timekeeper;
import orderflow.status.StatusFolder;
import orderflow.status.WatchStatus;

/**
 * Makes all checks within a time, whatever hangs.
 *
 * <p>Settings come first; then the folder, the audit log and the feed are looked at side by side, and last the watch,
 * which is judged by whether the market is open. Nothing is thrown for what is found.
 */
public final class HealthCheck {

    private static final String USUAL_SYMBOL = "AAPL";
    private static final int ALL_CALLS = 4;

    private final Supplier<SettingsReading> reading;
    private final StatusFolder watches;
    private final Timekeeper time;
    private final Duration timeout;
    private final boolean clockOfFeed;
    private final Results results = new Results();
    private volatile Optional<WatchStatus> status = Optional.empty();
    private volatile Optional<Moment> moment = Optional.empty();

    /**
     * Checks that have not begun.
     *
     * @param reading reads the settings
     * @param watches where running watches tell of themselves
     * @param timeout for everything together
     * @param clockOfFeed takes the session's time from a simulator, and never from this machine
     */
    public HealthCheck(
            Supplier<SettingsReading> reading,
            StatusFolder watches,
            Timekeeper time,
            Duration timeout,
            boolean clockOfFeed) {
        this.reading = reading;
        this.watches = watches;
        this.time = time;
        this.timeout = timeout;
        this.clockOfFeed = clockOfFeed;
    }

    /** Makes the checks; returns within the time. */
    public Report run(Thresholds thresholds) {
        Deadline deadline = new Deadline(time, timeout, results);
        Deadline.Work<Settings> settings = deadline.start(this::settings, CheckName.SETTINGS);
        settings.await().ifPresent(valid -> look(valid, deadline));
        fillIn();
        return new Report(results.all(), thresholds);
    }

    private void look(Settings settings, Deadline deadline) {
        Deadline.Work<Result> folder = deadline.start(() -> FolderCheck.result(settings), CheckName.FOLDER);
        Deadline.Work<AuditCheck> audit = deadline.start(() -> AuditCheck.read(settings.logFolder()), CheckName.AUDIT);
        if (settings.apiKey().isEmpty()) {
            results.add(Result.of(
                    CheckName.KEY,
                    State.CRITICAL,
                    "no key is set",
                    "set POLYGON_API_KEY in the environment or in .env"));
        } else {
            ApiKey key = new ApiKey(settings.apiKey().get().secret());
            deadline.start(() -> watchStatus(key), CheckName.WATCH).await();
            deadline.start(() -> feed(settings, key), CheckName.REST).await();
            Moment judged = moment.orElseGet(this::momentWithoutFeed);
            results.add(new WatchCheck(judged.phase(), time.wallMillis()).result(status));
        }
        folder.await().ifPresent(results::add);
        long nowMillis = moment.map(Moment::millis).orElseGet(time::wallMillis);
        audit.await().ifPresent(read -> results.add(read.result(settings.logFolder(), nowMillis)));
    }

    private Settings settings() {
        SettingsReading read;
        try {
            read = reading.get();
        } catch (OrderFlowException e) {
            throw invalid(e.problems());
        }
        if (!read.problems().isEmpty()) {
            throw invalid(read.problems());
        }
        results.add(Result.ok(
                CheckName.SETTINGS,
                "the settings are valid, rules: "
                        + read.settings().rulesInForce().text()));
        return read.settings();
    }

    private FailedCheckException invalid(List<Problem> problems) {
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return new FailedCheckException(Result.of(
                CheckName.SETTINGS,
                State.CRITICAL,
                "the settings are invalid: " + problems.get(0).text() + more,
                "orderflow validate-config tells all of it"));
    }

    private ApiKey watchStatus(ApiKey key) throws IOException {
        status = watches.statusOf(key.bytes());
        return key;
    }

    private ApiKey feed(Settings settings, ApiKey key) throws InterruptedException {
        long startMillis = time.wallMillis();
        Path folder = settings.logFolder();
        // Not made for the check's sake; where it is missing or broken there is no log to write to.
        boolean logged = Files.isDirectory(folder) && Files.isWritable(folder);
        ApiLogFile log = logged ? new ApiLogFile(folder) : null;
        CallCount calls = new CallCount(logged ? log : CallLog.NONE);
        try (PolygonRest rest = new PolygonRest(restSettings(settings), key, time, new Random(), calls)) {
            FeedCheck check = new FeedCheck(rest, calls, time, clockOfFeed, results, settings.rules());
            String symbol = status.filter(watch -> !watch.symbols().isEmpty())
                    .map(watch -> watch.symbols().get(0))
                    .orElse(USUAL_SYMBOL);
            try {
                check.run(symbol, allowedCalls(settings));
            } finally {
                moment = check.moment();
            }
            results.add(RateCheck.result(
                    folder, settings.rateLimitPerSecond(), calls.calls(), calls.refused(), startMillis));
        } finally {
            if (logged) {
                log.close();
            }
        }
        return key;
    }

    /** No call may take longer than three quarters of the time, so that a slow feed is told from a slow disk. */
    private RestSettings restSettings(Settings settings) {
        return RestSettings.standard(settings.restUrl(), settings.rateLimitPerSecond())
                .once(timeout.multipliedBy(3).dividedBy(4));
    }

    /** How many calls the rate limit allows in half of the time; the first needs no wait. */
    private int allowedCalls(Settings settings) {
        double inTime = settings.rateLimitPerSecond() * timeout.toMillis() / 2_000.0;
        return 1 + (int) Math.min(ALL_CALLS, Math.floor(inTime));
    }

    /** What time it is when the feed did not tell; unknown where its clock alone counts, and then nothing is open. */
    private Moment momentWithoutFeed() {
        long nowMillis = time.wallMillis();
        MarketPhase phase =
                clockOfFeed ? MarketPhase.CLOSED : MarketHours.byRule().phaseAt(nowMillis);
        return new Moment(phase, nowMillis);
    }

    /** Every check is told, those that could not be made after the one that prevented it. */
    private void fillIn() {
        List<Result> found = results.all();
        Result cause = found.stream()
                .filter(result -> result.state() != State.OK
                        && List.of(CheckName.SETTINGS, CheckName.KEY, CheckName.PLAN, CheckName.REST, CheckName.RATE)
                                .contains(result.check()))
                .findFirst()
                .orElse(null);
        for (CheckName check : CheckName.values()) {
            if (cause != null && !results.has(check)) {
                results.add(Result.after(check, cause.check(), cause.state()));
            }
        }
    }
}
