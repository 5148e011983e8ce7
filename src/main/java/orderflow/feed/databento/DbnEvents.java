package orderflow.feed.databento;

import java.util.function.Predicate;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/**
 * Turns the records of one stream into events: trades with their sides, best quotes, books of ten levels, halts, gaps.
 *
 * <p>A trade comes before the book or quote of its own record, but for TBBO, whose record shows what was before. Event
 * time is the venue's, receive time the vendor's; of a snapshot, and of what is told each second, the event time is the
 * time at which it was taken. Not thread-safe.
 */
public final class DbnEvents {

    /** What is wrong with a price beyond the limits, or missing in a trade. */
    static final String EXPECTED_PRICE = "expected prices below 1,000,000,000 dollars";

    private static final long NANOS_PER_MILLI = 1_000_000;
    /** 1990-01-01T00:00:00Z. */
    private static final long FIRST_NANOS = 631_152_000_000L * NANOS_PER_MILLI;
    /** 2101-01-01T00:00:00Z, excluded. */
    private static final long END_NANOS = 4_133_980_800_000L * NANOS_PER_MILLI;

    private static final int SKIPPED_RECORDS = 7;
    private static final String SKIPPED_RECORDS_V1 = "Skipped";

    private final boolean firstVersion;
    private final VenueDirectory venues;
    private final TradeEvents trades;
    private final OrderEvents orders;
    private final LevelEvents levels;
    private final DbnEventSink out;
    private Receipt receipt = Receipt.UNTIMED;
    private long lastMillis = MarketEvent.NO_TIME;

    /**
     * Events of a stream.
     *
     * @param wanted the symbols that are wanted
     */
    public DbnEvents(DbnMetadata metadata, Predicate<String> wanted, DbnEventSink out) {
        this.firstVersion = metadata.version() == 1;
        this.venues = new VenueDirectory(metadata, wanted, out);
        this.trades = new TradeEvents(metadata, out);
        this.orders = new OrderEvents(trades, out);
        this.levels = new LevelEvents(metadata, trades, out);
        this.out = out;
    }

    /** Takes the next record. */
    public void accept(DbnRecord record) {
        switch (record.type()) {
            case RecordType.MBO, RecordType.MBP_10, RecordType.MBP_1, RecordType.TRADE, RecordType.BBO_1S ->
                onMarketData(record);
            case RecordType.STATUS -> onStatus(record);
            case RecordType.SYMBOL_MAPPING -> onMapping(record);
            case RecordType.ERROR -> onError(record);
            default -> out.passedOver(RecordType.name(record.type()));
        }
    }

    static long millis(long nanos) {
        return nanos / NANOS_PER_MILLI;
    }

    private void onMarketData(DbnRecord record) {
        int type = record.type();
        boolean snapshot = RecordFlags.has(record.flags(), RecordFlags.SNAPSHOT);
        long received = record.receiveNanos();
        long event = snapshot || type == RecordType.BBO_1S ? received : eventNanos(record, received);
        Venue venue = venueOf(record, received, event);
        if (venue == null) {
            return;
        }
        takeReceipt(received, snapshot || RecordFlags.has(record.flags(), RecordFlags.BAD_RECEIVE_TIME));
        if (type == RecordType.MBO) {
            orders.accept(record, venue, event, receipt);
        } else if (type != RecordType.TRADE) {
            levels.accept(record, venue, event, receipt);
        } else if (record.action() == 'T') {
            trades.accept(record, venue, millis(event), receipt);
        } else {
            out.passedOver("trades record without a trade");
        }
        lastMillis = millis(event);
        venue.lastMillis = lastMillis;
    }

    private void onStatus(DbnRecord record) {
        long received = record.receiveNanos();
        long event = eventNanos(record, received);
        Venue venue = venueOf(record, received, event);
        TradingStatus status = TradingStatus.of(record);
        if (venue == null || status == TradingStatus.UNCHANGED) {
            return;
        }
        takeReceipt(received, false);
        Halt halt = venue.security.status(venue, status == TradingStatus.HALTED, millis(event));
        if (halt != null) {
            out.event(halt, receipt);
        }
    }

    private void onMapping(DbnRecord record) {
        venues.name(record.instrument(), firstVersion ? record.textAt(38, 22) : record.textAt(89, 71));
    }

    /** Where the gateway has left records out, what comes is current, and what was before it is unknown. */
    private void onError(DbnRecord record) {
        boolean skipped = firstVersion
                ? record.textAt(16, 64).startsWith(SKIPPED_RECORDS_V1)
                : record.byteAt(318) == SKIPPED_RECORDS;
        if (!skipped) {
            out.passedOver(RecordType.name(RecordType.ERROR));
            return;
        }
        long event = record.eventNanos();
        long millis = isTime(event) ? millis(event) : MarketEvent.NO_TIME;
        out.event(new Gap(Gap.ALL_SYMBOLS, lastMillis, millis, "records skipped after slow reading"), Receipt.UNTIMED);
    }

    /** The venue of a record, or null when it is passed over or has no time. */
    private Venue venueOf(DbnRecord record, long receivedNanos, long eventNanos) {
        if (!isTime(eventNanos)) {
            out.malformed("expected a time in ns from 1990 to 2100", Long.toUnsignedString(eventNanos));
            return null;
        }
        Venue venue = venues.of(record, isTime(receivedNanos) ? receivedNanos : eventNanos);
        if (venue.security.used()) {
            return venue;
        }
        if (venue.security.wellFormed()) {
            out.otherSymbol();
        } else {
            out.passedOver("record of a symbol of another form");
        }
        return null;
    }

    private void takeReceipt(long receivedNanos, boolean inaccurate) {
        if (inaccurate || !isTime(receivedNanos)) {
            receipt = Receipt.UNTIMED;
        } else if (receipt.arrivalMillis() != millis(receivedNanos)) {
            receipt = new Receipt(Receipt.Kind.STREAM, millis(receivedNanos), 0);
        }
    }

    private static long eventNanos(DbnRecord record, long receivedNanos) {
        long nanos = record.eventNanos();
        return nanos == DbnRecord.NO_TIME ? receivedNanos : nanos;
    }

    private static boolean isTime(long nanos) {
        return nanos >= FIRST_NANOS && nanos < END_NANOS;
    }
}
