package orderflow.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.engine.Engine;
import orderflow.engine.EngineListener;
import orderflow.engine.EngineSettings;
import orderflow.event.MarketEvent;
import orderflow.event.Quantity;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;
import orderflow.risk.Portfolio;

/**
 * Tells from the warm-up which symbols the settings would drown in alerts: an engine beside the real one decides on it.
 *
 * <p>Used by the engine's thread, until the watch is live.
 */
final class WarmupRehearsal implements AlertSink {

    /** More alerts in the warm-up than this, two a minute, are too many to look at. */
    private static final int MOST_ALERTS = 12;

    private static final int WANTED_ALERTS = 3;
    private static final int MOST_SIZES = 10_000;

    private final Engine engine;
    private final Map<String, List<Long>> bidLevels = new TreeMap<>();
    private boolean concluded;

    WarmupRehearsal(EngineSettings settings, Portfolio portfolio) {
        this.engine = new Engine(settings, portfolio, this, new Deaf());
    }

    /** Decides on a warm-up event as if it had come by the stream; once concluded, on none. */
    void accept(MarketEvent event) {
        if (!concluded) {
            engine.accept(event, Receipt.UNTIMED, true);
        }
    }

    @Override
    public void onAlert(Alert alert) {
        if (alert.finding() instanceof Finding.LargeSeller seller && seller.evidence() == Evidence.BID_LEVEL) {
            List<Long> sizes = bidLevels.computeIfAbsent(alert.symbol(), added -> new ArrayList<>());
            if (sizes.size() < MOST_SIZES) {
                sizes.add(seller.orderSize());
            }
        }
    }

    @Override
    public void onExitSignal(ExitSignal signal) {
        // What counts here is how many alerts a person would have had to look at.
    }

    /** Draws the conclusion, once; answers with the lines of advice that are new. */
    List<String> conclude() {
        if (concluded) {
            return List.of();
        }
        concluded = true;
        List<String> lines = new ArrayList<>();
        bidLevels.forEach((symbol, sizes) -> {
            if (sizes.size() > MOST_ALERTS) {
                lines.add("bid_level would have alerted " + sizes.size() + " times in the last 6 minutes on " + symbol
                        + "; try large_seller_evidence=sell_print, or large_order_size_threshold=" + calmer(sizes));
            }
        });
        return lines;
    }

    /** A round size above all but the largest few. */
    private static String calmer(List<Long> sizes) {
        List<Long> falling = sizes.stream().sorted((a, b) -> Long.compare(b, a)).toList();
        BigDecimal shares = Quantity.decimal(falling.get(WANTED_ALERTS)).add(BigDecimal.ONE);
        BigDecimal round = shares.round(new MathContext(2, RoundingMode.UP));
        return new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(round);
    }

    /** The real engine tells what is rejected. */
    private static final class Deaf implements EngineListener {
        @Override
        public void onRejected(RejectionCode code, MarketEvent event) {
            // Told by the real engine.
        }

        @Override
        public void onPassedOver(Relevance reason, Trade trade) {
            // Told by the real engine.
        }

        @Override
        public void onRestarted(String symbol, RejectionCode code) {
            // Told by the real engine.
        }
    }
}
