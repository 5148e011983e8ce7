package orderflow.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Tells from a symbol's warm-up whether the sizes that are set would drown it in alerts: an engine beside the real one
 * decides on it.
 *
 * <p>The rules of rarity set no sizes and raise about as many alerts on every stock; besides, an hour does not show what
 * is rarer than an hour. So for them nothing is estimated. Used by the engine's thread.
 */
final class WarmupAlertEstimate implements AlertSink {

    /** More alerts in the warm-up than this, two a minute, are too many to look at. */
    private static final int MOST_ALERTS = 12;

    private static final int WANTED_ALERTS = 3;
    private static final int MOST_SIZES = 10_000;

    private final Optional<Engine> engine;
    private final Map<String, List<Long>> bidLevels = new HashMap<>();
    private final Set<String> concluded = new HashSet<>();

    WarmupAlertEstimate(EngineSettings settings, Portfolio portfolio) {
        this.engine = settings instanceof EngineSettings.SpecifiedRules
                ? Optional.of(new Engine(settings, portfolio, this, new Deaf()))
                : Optional.empty();
    }

    /** Decides on a warm-up event as if it had come by the stream. */
    void accept(MarketEvent event) {
        engine.ifPresent(deciding -> deciding.accept(event, Receipt.UNTIMED, true));
    }

    @Override
    public void onAlert(Alert alert) {
        if (!concluded.contains(alert.symbol())
                && alert.finding() instanceof Finding.LargeSeller seller
                && seller.evidence() == Evidence.BID_LEVEL) {
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

    /** Draws the conclusion for a symbol whose warm-up is over, once; answers with the advice, if there is any. */
    Optional<String> conclude(String symbol) {
        List<Long> sizes = bidLevels.remove(symbol);
        if (!concluded.add(symbol) || sizes == null || sizes.size() <= MOST_ALERTS) {
            return Optional.empty();
        }
        return Optional.of("bid_level would have alerted " + sizes.size() + " times in the last 6 minutes on " + symbol
                + "; try large_seller_evidence=sell_print, or large_order_size_threshold=" + calmer(sizes));
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
