package orderflow.detect.rarity;

/**
 * What the rules of rarity saw of one symbol at its last used trade, for whoever looks on.
 *
 * @param timeMillis event time of that trade in milliseconds since the epoch
 * @param startMillis event time of the first used trade of the part of the day that it lies in, likewise
 * @param sold signed sell in the 30 seconds up to it, in units of {@link orderflow.event.Quantity}
 * @param volume of these 30 seconds, likewise
 * @param minutes how long ago as much was sold in 30 seconds
 * @param record true when this part of the day has seen nothing as large; {@code minutes} then count from its start
 * @param largestOfHour the largest sale of the last 60 minutes, 0 for none, likewise in units of Quantity
 */
public record SaleActivity(
        long timeMillis, long startMillis, long sold, long volume, int minutes, boolean record, long largestOfHour) {

    /** Before the first trade. */
    public static final SaleActivity NONE = new SaleActivity(Long.MIN_VALUE, Long.MIN_VALUE, 0, 0, 0, false, 0);
}
