package orderflow.sweep;

/**
 * What the ranked figure comes to one step away from the best combination, in one setting at a time.
 *
 * @param count neighbours of which it is known
 */
public record Neighbours(int count, double least, double median, double most) {}
