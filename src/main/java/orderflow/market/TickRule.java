package orderflow.market;

import orderflow.event.Aggressor;

/**
 * Signs a trade by the direction of the last change of price: an uptick is a buy, a downtick a sell.
 *
 * <p>Source: Lee and Ready, "Inferring Trade Direction from Intraday Data", Journal of Finance 46 (1991). Not
 * thread-safe.
 */
public final class TickRule {

    private static final long NONE = 0;

    private long lastPrice = NONE;
    private Aggressor direction = Aggressor.UNKNOWN;

    /** Takes the price of a used trade; {@link #direction()} then includes it. */
    public void onTrade(long price) {
        if (hasLastPrice()) {
            if (price > lastPrice) {
                direction = Aggressor.BUY;
            } else if (price < lastPrice) {
                direction = Aggressor.SELL;
            }
        }
        lastPrice = price;
    }

    /** The side that the last change of price speaks for, or unknown before the first change. */
    public Aggressor direction() {
        return direction;
    }

    /** True once a trade was taken. */
    public boolean hasLastPrice() {
        return lastPrice != NONE;
    }

    /** Price of the last used trade; meaningful where there was one. */
    public long lastPrice() {
        return lastPrice;
    }

    /** Forgets everything. */
    public void restart() {
        lastPrice = NONE;
        direction = Aggressor.UNKNOWN;
    }
}
