package orderflow.event;

import java.util.Objects;

/**
 * How a record reached us, beside what it says: one for all events of a frame, or of a plain recording.
 *
 * @param kind by which way it came
 * @param arrivalMillis receive time in milliseconds since the epoch, or {@link MarketEvent#NO_TIME}
 * @param delayMillis delay that the feed has by contract (0 or 900,000)
 */
public record Receipt(Kind kind, long arrivalMillis, long delayMillis) {

    /** A record of which only the event time is known, as in a plain recording. */
    public static final Receipt UNTIMED = new Receipt(Kind.STREAM, MarketEvent.NO_TIME, 0);

    /** The ways on which a record can come. */
    public enum Kind {
        /** As it happened. */
        STREAM,
        /** Asked for afterwards, to fill a hole. */
        BACKFILL,
        /** Asked for at the start, from before it: read, but nothing is decided on it. */
        WARMUP
    }

    public Receipt {
        Objects.requireNonNull(kind, "kind");
    }

    /** True when the receive time is known. */
    public boolean hasArrival() {
        return arrivalMillis != MarketEvent.NO_TIME;
    }

    /** Age of an event at its arrival in milliseconds, the feed's own delay taken off; negative when it is ahead. */
    public long ageMillis(long eventMillis) {
        return arrivalMillis - delayMillis - eventMillis;
    }
}
