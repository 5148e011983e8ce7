package orderflow.engine;

import orderflow.event.Receipt;

/** How an event's time stands to its arrival, where that is known. */
enum Timeliness {
    FINE,
    AGING,
    STALE,
    FUTURE;

    private static final long AGING_MILLIS = 10_000;
    private static final long STALE_MILLIS = 30_000;
    private static final long FUTURE_MILLIS = 5_000;

    /** Judges a record; what was asked for by REST is never stale, aging or future. */
    static Timeliness of(Receipt receipt, long eventMillis) {
        if (!receipt.hasArrival() || receipt.kind() != Receipt.Kind.STREAM) {
            return FINE;
        }
        long ageMillis = receipt.ageMillis(eventMillis);
        if (ageMillis < -FUTURE_MILLIS) {
            return FUTURE;
        }
        if (ageMillis <= AGING_MILLIS) {
            return FINE;
        }
        return ageMillis > STALE_MILLIS ? STALE : AGING;
    }
}
