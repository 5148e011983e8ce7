package orderflow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.ExitSignal;
import orderflow.engine.Engine;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.feed.polygon.FeedSession;
import orderflow.risk.Portfolio;

/** The live block of a watch, where there is a terminal for it; without one everything here does nothing. */
final class WatchScreen implements AutoCloseable {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final PrintStream out;
    private final WatchFeed feed;
    private final WatchVoice voice;
    private final LiveFigures figures;
    private final Supplier<Portfolio> portfolio;
    private final Supplier<OptionalLong> lagMillis;
    private Optional<LiveScreen> screen = Optional.empty();
    private Optional<FeedSession> session = Optional.empty();
    private long ratedNanos = System.nanoTime();
    private long ratedEvents;
    private long rate;

    WatchScreen(
            PrintStream out,
            WatchFeed feed,
            LiveFigures figures,
            WatchVoice voice,
            Supplier<Portfolio> portfolio,
            Supplier<OptionalLong> lagMillis) {
        this.out = out;
        this.feed = feed;
        this.voice = voice;
        this.figures = figures;
        this.portfolio = portfolio;
        this.lagMillis = lagMillis;
    }

    /** Opens the block; a terminal that cannot do it is done without. */
    void open(FeedSession watched) {
        session = Optional.of(watched);
        try {
            LiveScreen opened = LiveScreen.open(out, this::lines);
            screen = Optional.of(opened);
            voice.beside(opened::beside);
        } catch (IOException | RuntimeException e) {
            voice.note("no live block on this terminal: " + e.getMessage());
        }
    }

    boolean isOpen() {
        return screen.isPresent();
    }

    void saw(MarketEvent event) {
        if (screen.isPresent()) {
            event.dispatch(figures);
        }
    }

    /** Takes what the engine knows behind an event. */
    void decided(MarketEvent event, Engine engine) {
        if (screen.isPresent() && event instanceof Trade) {
            engine.saleActivity(event.symbol()).ifPresent(activity -> figures.onSaleActivity(event.symbol(), activity));
        }
    }

    /** A sink that shows what it is given above the block. */
    AlertSink above(AlertSink sink) {
        return new AlertSink() {
            @Override
            public void onAlert(Alert alert) {
                figures.onAlert(alert);
                beside(() -> sink.onAlert(alert));
            }

            @Override
            public void onExitSignal(ExitSignal signal) {
                figures.onExitSignal(signal);
                beside(() -> sink.onExitSignal(signal));
            }
        };
    }

    private void beside(Runnable writing) {
        if (screen.isPresent()) {
            screen.get().beside(writing);
        } else {
            writing.run();
        }
    }

    private List<StatusBlock.Line> lines(int width, int rows) {
        long now = feed.clock().millis();
        long delay = session.map(FeedSession::delayMillis).orElse(0L);
        long newest = figures.newestMillis();
        OptionalLong idle = newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(now - delay - newest);
        StatusBlock.Head head = new StatusBlock.Head(
                now,
                voice.state().word(),
                voice.degradedNow(),
                voice.degradedSymbols(),
                lagMillis.get(),
                idle,
                feed.queue().queuedBytes(),
                rate());
        return StatusBlock.lines(head, figures.views(now - delay), portfolio.get(), width, rows);
    }

    private long rate() {
        long nanos = System.nanoTime();
        if (nanos - ratedNanos >= NANOS_PER_SECOND) {
            long events = figures.events();
            rate = (events - ratedEvents) * NANOS_PER_SECOND / (nanos - ratedNanos);
            ratedEvents = events;
            ratedNanos = nanos;
        }
        return rate;
    }

    @Override
    public void close() throws IOException {
        if (screen.isPresent()) {
            LiveScreen open = screen.get();
            screen = Optional.empty();
            voice.beside(Runnable::run);
            open.close();
        }
    }
}
