package orderflow.naive;

/**
 * How a record came: what its line and its file's header say about it.
 *
 * @param arrival arrival time in milliseconds, or null
 * @param delay the feed's own delay in milliseconds
 * @param way "frame" for what came as it happened, else "backfill" or "warmup"
 * @param lots true when sizes of quotes count lots of 100
 */
record NaiveOrigin(Long arrival, long delay, String way, boolean lots) {

    boolean warmup() {
        return way.equals("warmup");
    }

    /** Age at arrival in milliseconds, the feed's own delay taken off; null when the arrival is not known. */
    Long ageOf(long time) {
        return arrival == null ? null : arrival - delay - time;
    }
}
