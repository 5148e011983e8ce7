package orderflow.event;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;

/** Builds a trade of dull defaults: a regular print of 100 shares at 20 dollars, at the opening of a Monday. */
public final class TradeBuilder {

    /** 2024-01-15, 09:30 in New York, in milliseconds. */
    public static final long OPEN = 1_705_329_000_000L;

    private final String symbol;
    private long timeMillis = OPEN;
    private long price = 20 * Price.ONE;
    private long size = Quantity.shares(100);
    private Aggressor aggressor = Aggressor.UNKNOWN;
    private Conditions conditions = Conditions.NONE;
    private long lagMillis;

    private TradeBuilder(String symbol) {
        this.symbol = symbol;
    }

    public static TradeBuilder trade(String symbol) {
        return new TradeBuilder(symbol);
    }

    /** So long after the opening. */
    public TradeBuilder at(long time, TimeUnit unit) {
        timeMillis = OPEN + unit.toMillis(time);
        return this;
    }

    public TradeBuilder price(String dollars) {
        price = Price.of(new BigDecimal(dollars));
        return this;
    }

    public TradeBuilder size(String shares) {
        size = Quantity.of(new BigDecimal(shares));
        return this;
    }

    public TradeBuilder side(Aggressor side) {
        aggressor = side;
        return this;
    }

    public TradeBuilder conditions(int... ids) {
        conditions = Conditions.of(ids);
        return this;
    }

    /** Reported so long after it happened. */
    public TradeBuilder lateBy(long millis) {
        lagMillis = millis;
        return this;
    }

    public Trade build() {
        return new Trade(
                symbol,
                timeMillis,
                price,
                size,
                aggressor,
                conditions,
                timeMillis - lagMillis,
                0,
                0,
                TradeId.NONE,
                TradeId.NO_TEXT);
    }
}
