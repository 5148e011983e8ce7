package orderflow.event;

import java.math.BigDecimal;

/** Builds quotes and books from prices and sizes as they are written. */
public final class Displays {

    private Displays() {}

    /** A quote; a side without a price is given as {@code null}. */
    public static Quote quote(String bid, String bidShares, String ask, String askShares) {
        return new Quote("AAPL", TradeBuilder.OPEN, price(bid), shares(bidShares), price(ask), shares(askShares));
    }

    /** A quote of 100 shares on each side. */
    public static Quote quote(String bid, String ask) {
        return quote(bid, "100", ask, "100");
    }

    public static BookSnapshot book(BookSide bids, BookSide asks) {
        return new BookSnapshot("AAPL", TradeBuilder.OPEN, bids, asks);
    }

    /** A side of prices and sizes in turn, the best first. */
    public static BookSide side(String... pricesAndShares) {
        long[] prices = new long[pricesAndShares.length / 2];
        long[] sizes = new long[prices.length];
        for (int level = 0; level < prices.length; level++) {
            prices[level] = price(pricesAndShares[2 * level]);
            sizes[level] = shares(pricesAndShares[2 * level + 1]);
        }
        return new BookSide(prices, sizes);
    }

    /** A price in its units; {@code null} is none. */
    public static long price(String dollars) {
        return dollars == null ? Quote.EMPTY : Price.of(new BigDecimal(dollars));
    }

    private static long shares(String shares) {
        return Quantity.of(new BigDecimal(shares));
    }
}
