package orderflow.score;

/** The middle 95 % of a figure over resamplings of whole sessions. */
public record Interval(double low, double high) {}
