package orderflow.feed.databento;

import orderflow.event.Price;

/** Prices of records, which are in the unit of {@link Price} as they are. */
final class Prices {

    private Prices() {}

    /** True for a price that is there and within the limits of what a price can be; any sign. */
    static boolean isValid(long price) {
        return price > -Price.LIMIT && price < Price.LIMIT;
    }
}
