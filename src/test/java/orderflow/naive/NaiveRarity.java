package orderflow.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Rarity of one symbol: all values are kept with their times, and each is held against all before it. */
final class NaiveRarity {

    /** A used trade. */
    private record Traded(long time, BigDecimal size, boolean sell) {}

    /** A value that was looked at. */
    private record Value(BigDecimal value, long time) {}

    /** How rare a value was. */
    record Rarity(long minutes, boolean record) {

        /** The members that an alert carries. */
        String members() {
            return ",\"rarity_minutes\":" + minutes + (record ? ",\"record\":true" : "");
        }
    }

    private final NaiveSettings settings;
    private final NaiveExits exits;
    private final List<Value> sales = new ArrayList<>();
    private final List<Value> bursts = new ArrayList<>();
    private final List<Traded> sinceRestart = new ArrayList<>();
    private String session;
    private long start;
    private Long lastSale;
    private String lastSaleSeverity;
    private Long lastBurst;

    NaiveRarity(NaiveSettings settings, NaiveExits exits) {
        this.settings = settings;
        this.exits = exits;
    }

    /** The window starts anew; a part that is forgotten begins again with the next used trade. */
    void restart(boolean forgets) {
        sinceRestart.clear();
        if (forgets) {
            session = null;
        }
    }

    /**
     * Takes a used trade and decides on it.
     *
     * @param looked whether its size is looked at as a sale
     * @param decides false where it is only to be remembered
     * @param sellingPrice at which the position could be sold, or null
     */
    void use(long time, NaiveLevel trade, boolean sell, boolean looked, boolean decides, BigDecimal sellingPrice) {
        if (!NaiveTape.session(time).equals(session)) {
            session = NaiveTape.session(time);
            start = time;
            sales.clear();
            bursts.clear();
            sinceRestart.clear();
        }
        sinceRestart.add(new Traded(time, trade.size(), sell));
        if (looked) {
            Rarity rarity = look(sales, trade.size(), time);
            if (decides && isRare(rarity) && isWorth(trade.price(), trade.size())) {
                decideSale(time, trade, rarity, sellingPrice);
            }
        }
        BigDecimal volume = sum(time, false);
        BigDecimal sold = sum(time, true);
        if (sell && sold.compareTo(volume.multiply(settings.number("sell_ratio_threshold"))) >= 0) {
            Rarity rarity = look(bursts, sold, time);
            if (decides && isRare(rarity) && isWorth(trade.price(), sold)) {
                decideBurst(time, volume, sold, rarity);
            }
        }
    }

    private void decideSale(long time, NaiveLevel trade, Rarity rarity, BigDecimal sellingPrice) {
        String severity = severity(rarity);
        boolean grown = severity.equals("critical") && "warning".equals(lastSaleSeverity);
        if (isApart(time, lastSale, settings.millis("alert_window_seconds")) || grown) {
            lastSale = time;
            lastSaleSeverity = severity;
            exits.rareSale(time, severity, trade, rarity, sellingPrice);
        }
    }

    private void decideBurst(long time, BigDecimal volume, BigDecimal sold, Rarity rarity) {
        if (isApart(time, lastBurst, 300_000) && isApart(time, lastSale, settings.millis("alert_window_seconds"))) {
            lastBurst = time;
            exits.rareBurst(time, severity(rarity), sold.divide(volume, 4, RoundingMode.HALF_UP), volume, sold, rarity);
        }
    }

    private Rarity look(List<Value> stream, BigDecimal value, long time) {
        Rarity rarity = new Rarity(minute(time) - minute(start), true);
        for (int i = stream.size() - 1; i >= 0 && rarity.record(); i--) {
            if (stream.get(i).value().compareTo(value) >= 0) {
                rarity = new Rarity(minute(time) - minute(stream.get(i).time()), false);
            }
        }
        stream.add(new Value(value, time));
        return rarity;
    }

    /** What was traded, or sold, in the second of this time and the 29 before. */
    private BigDecimal sum(long time, boolean soldOnly) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = sinceRestart.size() - 1; i >= 0; i--) {
            Traded traded = sinceRestart.get(i);
            if (Math.floorDiv(traded.time(), 1_000L) < Math.floorDiv(time, 1_000L) - 29) {
                break;
            }
            sum = soldOnly && !traded.sell() ? sum : sum.add(traded.size());
        }
        return sum;
    }

    private boolean isRare(Rarity rarity) {
        return rarity.minutes() >= settings.number("rarity_minutes").longValueExact() || isFirst(rarity);
    }

    private String severity(Rarity rarity) {
        long twice = 2 * settings.number("rarity_minutes").longValueExact();
        return rarity.minutes() >= twice || isFirst(rarity) ? "critical" : "warning";
    }

    private boolean isFirst(Rarity rarity) {
        return session.endsWith(" in")
                && rarity.record()
                && rarity.minutes() >= settings.number("rarity_warmup_minutes").longValueExact();
    }

    private boolean isWorth(BigDecimal price, BigDecimal size) {
        return price.multiply(size).compareTo(settings.number("min_alert_value")) >= 0;
    }

    private static boolean isApart(long time, Long last, long least) {
        return last == null || Math.abs(time - last) >= least;
    }

    private static long minute(long time) {
        return Math.floorDiv(time, 60_000L);
    }
}
