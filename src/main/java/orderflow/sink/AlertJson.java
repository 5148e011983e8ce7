package orderflow.sink;

import java.math.RoundingMode;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RareBurst;
import orderflow.alert.Finding.RareSale;
import orderflow.alert.Finding.RedBurst;
import orderflow.alert.FindingHandler;
import orderflow.alert.Rarity;
import orderflow.event.Price;
import orderflow.event.Quantity;

/**
 * Alerts and exit signals as JSON, one object a line, keys in a fixed order; see {@code docs/formats.md}.
 *
 * <p>Prices and money are strings, everything else that counts is a number as short as it can be. Stateless, for any
 * thread.
 */
public final class AlertJson implements AlertFormat {

    private static final int MONEY_DECIMALS = 2;
    private static final String LARGE_SELLER = "order_flow.large_seller_detected";
    private static final String RED_BURST = "order_flow.red_burst_detected";

    @Override
    public byte[] line(Alert alert) {
        return fields(alert).end();
    }

    @Override
    public byte[] line(ExitSignal signal) {
        return fields(signal).end();
    }

    /** The line of an alert, open for the keys that only the audit log has. */
    static JsonLine fields(Alert alert) {
        return alert.finding().dispatch(new Fields(alert)).time("timestamp_utc", alert.timeMillis());
    }

    /** All fields but the time. */
    private record Fields(Alert alert) implements FindingHandler<JsonLine> {

        @Override
        public JsonLine onLargeSeller(LargeSeller seller) {
            return begin(LARGE_SELLER, "large_seller")
                    .text("evidence", seller.evidence().word())
                    .number("order_size", Quantity.decimal(seller.orderSize()))
                    .text("price_level", Price.text(seller.priceLevel()));
        }

        @Override
        public JsonLine onRedBurst(RedBurst burst) {
            return begin(RED_BURST, "red_burst")
                    .number("volume_ratio", burst.volumeRatio())
                    .number("sell_ratio", burst.sellRatio())
                    .number("volume", Quantity.decimal(burst.volume()))
                    .number("baseline_per_minute", burst.baselinePerMinute());
        }

        @Override
        public JsonLine onRareSale(RareSale sale) {
            JsonLine line = begin(LARGE_SELLER, "large_seller")
                    .text("evidence", ExitSignal.Reason.RARE_SALE.word())
                    .number("order_size", Quantity.decimal(sale.size()))
                    .text("price_level", Price.text(sale.price()));
            return rarity(line, sale.rarity());
        }

        @Override
        public JsonLine onRareBurst(RareBurst burst) {
            JsonLine line = begin(RED_BURST, "red_burst")
                    .number("sell_ratio", burst.sellRatio())
                    .number("volume", Quantity.decimal(burst.volume()))
                    .number("sold", Quantity.decimal(burst.sold()));
            return rarity(line, burst.rarity());
        }

        private JsonLine begin(String event, String type) {
            return JsonLine.of(event)
                    .text("id", alert.id())
                    .text("symbol", alert.symbol())
                    .text("alert_type", type)
                    .text("severity", alert.severity().word());
        }
    }

    private static JsonLine rarity(JsonLine line, Rarity rarity) {
        line.number("rarity_minutes", rarity.minutes());
        return rarity.record() ? line.yes("record") : line;
    }

    /** The line of an exit signal, open for the keys that only the audit log has. */
    static JsonLine fields(ExitSignal signal) {
        JsonLine line = JsonLine.of("order_flow.exit_signal_triggered")
                .text("id", signal.id())
                .text("symbol", signal.symbol())
                .text("reason", signal.reason().word())
                .texts("alert_ids", signal.alertIds())
                .number("alert_count", signal.alertIds().size());
        signal.volumeRatio().ifPresent(ratio -> line.number("volume_ratio", ratio));
        signal.rarity().ifPresent(rarity -> rarity(line, rarity));
        signal.standing().ifPresent(standing -> {
            line.number("quantity", standing.quantity());
            standing.unrealizedPnl()
                    .map(pnl -> pnl.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP))
                    .ifPresent(pnl -> line.text("unrealized_pnl", pnl.toPlainString()));
            standing.stopDistancePct().ifPresent(distance -> line.number("stop_distance_pct", distance));
        });
        return line.time("timestamp_utc", signal.timeMillis());
    }
}
