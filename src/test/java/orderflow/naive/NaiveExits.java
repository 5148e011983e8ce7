package orderflow.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Raises alerts of one symbol, and the exit signals that follow from them. */
final class NaiveExits {

    private final String symbol;
    private final NaiveOutput output;
    private final boolean held;
    private final NaivePosition position;
    private final long window;
    private final long apart;
    private final List<Long> sellerTimes = new ArrayList<>();
    private final List<String> sellerIds = new ArrayList<>();
    private Long lastExit;

    NaiveExits(String symbol, NaiveSettings settings, NaiveOutput output, boolean held, NaivePosition position) {
        this.symbol = symbol;
        this.output = output;
        this.held = held;
        this.position = position;
        this.window = settings.millis("alert_window_seconds");
        this.apart = settings.byRarity() ? settings.number("exit_quiet_minutes").longValueExact() * 60_000 : window;
    }

    /** At a gap the alerts counted are forgotten, the last signal is not. */
    void forget() {
        sellerTimes.clear();
        sellerIds.clear();
    }

    /** A large seller was seen; {@code price} is that at which the position could be sold, or null. */
    void seller(long time, String severity, String evidence, NaiveLevel level, BigDecimal price) {
        String id = output.write(
                "large_seller_detected",
                symbol,
                time,
                "\"alert_type\":\"large_seller\",\"severity\":\"" + severity + "\",\"evidence\":\"" + evidence
                        + "\",\"order_size\":" + NaiveOutput.number(level.size()) + ",\"price_level\":\""
                        + NaiveOutput.price(level.price()) + "\"");
        sellerTimes.add(time);
        sellerIds.add(id);
        List<String> counted = new ArrayList<>();
        for (int i = 0; i < sellerIds.size(); i++) {
            if (time - sellerTimes.get(i) <= window) {
                counted.add(sellerIds.get(i));
            }
        }
        if (counted.size() >= 3) {
            exit(time, "large_sellers", counted, "", price);
        }
    }

    /** A red burst was seen. */
    void burst(long time, String severity, NaiveBurst.Figures figures, BigDecimal price) {
        String ratio = "\"volume_ratio\":" + NaiveOutput.number(figures.volumeRatio());
        String id = output.write(
                "red_burst_detected",
                symbol,
                time,
                "\"alert_type\":\"red_burst\",\"severity\":\"" + severity + "\"," + ratio + ",\"sell_ratio\":"
                        + NaiveOutput.number(figures.sellRatio()) + ",\"volume\":"
                        + NaiveOutput.number(figures.volume()) + ",\"baseline_per_minute\":"
                        + NaiveOutput.number(figures.baseline()));
        if (severity.equals("critical")) {
            exit(time, "red_burst", List.of(id), "," + ratio, price);
        }
    }

    /** A rare sale was seen. */
    void rareSale(long time, String severity, NaiveLevel trade, NaiveRarity.Rarity rarity, BigDecimal price) {
        String id = output.write(
                "large_seller_detected",
                symbol,
                time,
                "\"alert_type\":\"large_seller\",\"severity\":\"" + severity
                        + "\",\"evidence\":\"rare_sale\",\"order_size\":" + NaiveOutput.number(trade.size())
                        + ",\"price_level\":\"" + NaiveOutput.price(trade.price()) + "\"" + rarity.members());
        if (severity.equals("critical")) {
            exit(time, "rare_sale", List.of(id), rarity.members(), price);
        }
    }

    /** A rare burst was seen, which is no reason to leave. */
    void rareBurst(
            long time,
            String severity,
            BigDecimal sellRatio,
            BigDecimal volume,
            BigDecimal sold,
            NaiveRarity.Rarity rarity) {
        output.write(
                "red_burst_detected",
                symbol,
                time,
                "\"alert_type\":\"red_burst\",\"severity\":\"" + severity + "\",\"sell_ratio\":"
                        + NaiveOutput.number(sellRatio) + ",\"volume\":" + NaiveOutput.number(volume) + ",\"sold\":"
                        + NaiveOutput.number(sold) + rarity.members());
    }

    private void exit(long time, String reason, List<String> ids, String measure, BigDecimal price) {
        if (!held || lastExit != null && Math.abs(time - lastExit) < apart) {
            return;
        }
        lastExit = time;
        String quoted = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        output.write(
                "exit_signal_triggered",
                symbol,
                time,
                "\"reason\":\"" + reason + "\",\"alert_ids\":[" + quoted + "],\"alert_count\":" + ids.size() + measure
                        + standing(price));
    }

    private String standing(BigDecimal price) {
        if (position == null) {
            return "";
        }
        String text = ",\"quantity\":" + NaiveOutput.number(position.quantity());
        if (price != null && position.entry() != null) {
            BigDecimal gain = price.subtract(position.entry()).multiply(position.quantity());
            text += ",\"unrealized_pnl\":\""
                    + gain.setScale(2, RoundingMode.HALF_UP).toPlainString() + "\"";
        }
        if (price != null && position.stop() != null) {
            BigDecimal distance = price.subtract(position.stop()).multiply(new BigDecimal(100));
            text += ",\"stop_distance_pct\":" + NaiveOutput.number(distance.divide(price, 4, RoundingMode.HALF_UP));
        }
        return text;
    }
}
