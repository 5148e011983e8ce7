package orderflow.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import orderflow.engine.QuoteInForce;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;

/**
 * Writes a {@link PriceTape} beside an engine: after each event it asks what is in force now.
 *
 * <p>So nothing is checked twice: a quote that the engine rejected is not on the tape, and a crossed one puts none in
 * force. A gap lasts from the last event before it to the first one behind it, whatever their symbol, and its own times
 * are believed where they lie between these. For one thread.
 */
public final class TapeWriter {

    private final Function<String, QuoteInForce> engine;
    private final Map<String, SymbolTape> symbols = new HashMap<>();
    private final List<Gap> openGaps = new ArrayList<>();
    private long latestMillis = MarketEvent.NO_TIME;

    /**
     * A tape of nothing yet.
     *
     * @param engine answers with what is in force for a symbol, {@code engine::quoteInForce}
     */
    public TapeWriter(Function<String, QuoteInForce> engine) {
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /**
     * Notes what the engine has made of an event.
     *
     * @param deciding whether something could be decided on it: false for warm-up records and outside of the time asked
     *     for
     */
    public void after(MarketEvent event, boolean deciding) {
        if (event instanceof Gap gap) {
            openGaps.add(gap);
            return;
        }
        boolean timed = event.timeMillis() != MarketEvent.NO_TIME;
        if (timed) {
            openGaps.forEach(gap -> close(gap, event.timeMillis()));
            openGaps.clear();
            latestMillis = event.timeMillis();
        }
        if (event instanceof Halt halt) {
            onHalt(halt, timed ? event.timeMillis() : latestMillis);
            return;
        }
        QuoteInForce quote = engine.apply(event.symbol());
        SymbolTape symbol = symbols.get(event.symbol());
        if (symbol == null && quote.isAny()) {
            symbol = tape(event.symbol());
        }
        if (symbol != null) {
            symbol.onRecord(event.timeMillis(), quote, deciding);
        }
    }

    /** Ends the tape; nothing may be noted after it. */
    public PriceTape finish() {
        openGaps.forEach(gap -> close(gap, latestMillis));
        openGaps.clear();
        return new PriceTape(symbols.values().stream()
                .map(SymbolTape::close)
                .flatMap(List::stream)
                .toList());
    }

    private void onHalt(Halt halt, long millis) {
        if (halt.resumed()) {
            tape(halt.symbol()).onResumption(millis);
        } else {
            tape(halt.symbol()).onHalt(millis);
        }
    }

    private void close(Gap gap, long nextMillis) {
        boolean believed = gap.fromMillis() >= latestMillis
                && gap.fromMillis() <= gap.toMillis()
                && gap.toMillis() <= nextMillis
                && gap.fromMillis() != MarketEvent.NO_TIME;
        long from = believed ? gap.fromMillis() : latestMillis;
        long to = believed ? gap.toMillis() : nextMillis;
        Stream<SymbolTape> concerned =
                gap.concernsAll() ? symbols.values().stream() : Stream.ofNullable(symbols.get(gap.symbol()));
        concerned.forEach(symbol -> symbol.onGap(from, to));
    }

    private SymbolTape tape(String symbol) {
        return symbols.computeIfAbsent(symbol, SymbolTape::new);
    }
}
