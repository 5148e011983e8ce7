package orderflow.alert;

/**
 * How long ago as much was last seen, in whole minutes of the clock.
 *
 * @param minutes from the latest earlier value at least as large, or, for a record, from the first trade of the part of
 *     the day; 0 or more unless a clock was set back
 * @param record true when the part has seen nothing as large
 * @param startMillis time of the first trade that the part knows, in milliseconds since the epoch
 * @param sinceOpen true when the part is known without a hole since the opening of the regular session
 */
public record Rarity(int minutes, boolean record, long startMillis, boolean sinceOpen) {}
