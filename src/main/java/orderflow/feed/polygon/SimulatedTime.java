package orderflow.feed.polygon;

/**
 * The time of a simulated session, as a simulator tells it beside its answer.
 *
 * @param sessionMillis in milliseconds since the epoch
 * @param speed session time in real time; 0 while it stands or jumps
 * @param unpaced true when it jumps from event to event
 */
public record SimulatedTime(long sessionMillis, double speed, boolean unpaced) {}
