package orderflow.feed.recording;

/** The range of times that a record can have: the years 1990 to 2100. */
final class EventTime {

    /** 1990-01-01T00:00:00Z. */
    static final long FIRST_MILLIS = 631_152_000_000L;
    /** 2101-01-01T00:00:00Z, excluded. */
    static final long END_MILLIS = 4_133_980_800_000L;

    static final long NANOS_PER_MILLI = 1_000_000;

    private EventTime() {}

    static boolean isValid(long millis) {
        return millis >= FIRST_MILLIS && millis < END_MILLIS;
    }
}
