package orderflow.feed.polygon;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import orderflow.fault.ExitCode;

/**
 * A session with the feed from its start to its end: it connects, fills what lies before, listens, notices silence,
 * comes back after a loss and fills the hole.
 *
 * <p>One thread of its own runs everything; what other threads have to say comes through its mailbox. It looks at its
 * clocks every {@value #TICK_MILLIS} ms. Lines go to the queue, everything else to the listener.
 */
public final class FeedSession implements AutoCloseable {

    static final int TICK_MILLIS = 20;
    private static final long DELAY_MILLIS = 900_000;
    private static final long JOIN_MILLIS = 500;

    private final SessionTools tools;
    private final SessionListener listener;
    private final LinkedBlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "feed-control");
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final HistoryDesk desk;
    private final SessionCare care;
    private final Upstream upstream;
    private final UnknownSymbols unknowns;
    private final HoleKeeper holes;
    private final UnusedRecords unused;
    private final long startedNanos;
    private final long startTimeoutMillis;
    private String trouble = "no connection was made";
    private boolean surveyed;
    private boolean ended;
    private volatile MarketHours hours = MarketHours.byRule();
    private volatile long delayMillis;

    /** A session that has not begun. */
    public FeedSession(SessionTools tools, SessionSettings settings, SessionListener listener, BlindTime blind) {
        this.tools = tools;
        this.listener = listener;
        HistoryLoader loader = new HistoryLoader(tools.rest(), tools.queue(), tools.clock(), tools.time());
        WarmupLoader warmups =
                new WarmupLoader(tools.rest(), tools.time(), settings.warmup(), e -> post(() -> defect(e)));
        HoleFiller filler = new HoleFiller(loader, warmups, tools.queue(), tools.seen(), settings, tools.time());
        this.desk = new HistoryDesk(tools.rest(), tools.clock(), tools.time(), filler, e -> post(() -> defect(e)));
        DegradedSet degraded = new DegradedSet(listener);
        this.unused = new UnusedRecords(blind);
        this.holes = new HoleKeeper(tools, settings, listener, degraded, blind, desk, this, unused);
        this.upstream = tools.polling()
                ? new RestPolling(tools, settings, listener, degraded, blind, holes)
                : new LinkKeeper(tools, settings, listener, degraded, blind, desk, this, holes);
        SymbolMonitoring monitoring = new SymbolMonitoring(tools, settings, degraded, desk, upstream, this, unused);
        this.care = new SessionCare(tools, listener, degraded, blind, desk, upstream, this, monitoring, unused);
        this.unknowns = new UnknownSymbols(tools, settings, degraded, blind, desk, this, holes);
        this.startedNanos = tools.time().nanos();
        this.startTimeoutMillis = settings.startTimeoutMillis();
        thread.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** When the market trades, as far as is known. */
    public MarketHours hours() {
        return hours;
    }

    /** Takes what the server says of the market now; for the session's thread. */
    void observed(MarketStatus status) {
        hours = hours.observing(status.phase(), tools.clock().millis());
    }

    /** By how much the plan's data is late, in milliseconds. */
    public long delayMillis() {
        return delayMillis;
    }

    /** Puts something into the mailbox. */
    void post(Runnable message) {
        mailbox.add(message);
    }

    /** Ends the watch for a reason; only the first one counts. For the session's thread. */
    void end(ExitCode code, String reason) {
        if (!ended) {
            ended = true;
            listener.onEnd(code, reason);
        }
    }

    /** A refused key or a plan without trades ends the watch; answers whether it did. */
    boolean endIfFinal(RestFault fault) {
        boolean noTrades =
                fault.kind() == RestFault.Kind.NOT_ENTITLED && fault.path().startsWith(RecordKind.TRADES.path());
        boolean isFinal = noTrades || fault.kind() == RestFault.Kind.KEY_REFUSED;
        if (isFinal) {
            end(ExitCode.REFUSED, fault.text());
        }
        return isFinal;
    }

    private void run() {
        desk.survey(tools.symbols(), first -> post(() -> measured(first)), survey -> post(() -> surveyed(survey)));
        try {
            while (!stopping.get()) {
                Runnable message = mailbox.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                for (; message != null && !stopping.get(); message = mailbox.poll()) {
                    message.run();
                }
                if (!ended && !stopping.get()) {
                    tick();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            defect(e);
        } finally {
            upstream.finish();
            unknowns.finish();
            unused.finish(tools.clock().millis());
        }
    }

    private void defect(RuntimeException e) {
        end(ExitCode.DEFECT, "the session with the feed broke down: " + e + " at " + e.getStackTrace()[0]);
    }

    private void measured(Answer<MarketStatus> status) {
        status.failure().filter(fault -> !endIfFinal(fault)).ifPresent(fault -> {
            trouble = fault.text();
            listener.onNote("the server's clock could not be asked: " + trouble);
        });
    }

    private void surveyed(HistoryDesk.Survey survey) {
        surveyed = true;
        if (ended) {
            return;
        }
        List<MarketDay> days = survey.days().toOptional().orElse(List.of());
        MarketHours announced = days.isEmpty()
                ? MarketHours.byRule()
                : MarketHours.announced(days, MarketHours.dateAt(tools.clock().millis()));
        hours = survey.status()
                .toOptional()
                .map(status -> announced.observing(status.phase(), tools.clock().millis()))
                .orElse(announced);
        boolean delayed = tools.delayedHost() || survey.delayed().toOptional().orElse(false);
        delayMillis = delayed ? DELAY_MILLIS : 0;
        care.begin();
        upstream.begin(delayMillis);
    }

    private void tick() {
        boolean late = (tools.time().nanos() - startedNanos) / 1_000_000 >= startTimeoutMillis;
        if (late && !upstream.wasAccepted()) {
            end(
                    ExitCode.UNREACHABLE,
                    "the feed did not answer in time: " + upstream.lastReason().orElse(trouble));
        } else if (surveyed) {
            upstream.tick();
            holes.tick();
            care.tick(hours, delayMillis);
            unknowns.tick();
        }
    }

    /** Ends the session: nothing is heard of it after a moment, even where a call hangs. */
    @Override
    public void close() throws InterruptedException {
        stopping.set(true);
        desk.close();
        thread.join(JOIN_MILLIS);
        tools.queue().close();
    }
}
