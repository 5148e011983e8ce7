package orderflow.feed.databento;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which symbol an instrument id stands for, and when: ids are given anew for each day.
 *
 * <p>Days are UTC days of the time at which a record was received. Not thread-safe.
 */
final class InstrumentSymbols {

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;

    private final Map<Integer, List<Named>> names = new HashMap<>();

    /**
     * A symbol for some time.
     *
     * @param symbol the text, or the instrument id in digits where nothing tells the symbol
     * @param known false for such an id
     * @param fromNanos first moment
     * @param toNanos moment behind the last
     */
    record Named(String symbol, boolean known, long fromNanos, long toNanos) {

        /** A name that holds no more. */
        static final Named OVER = new Named("", false, 0, 0);

        boolean holdsAt(long nanos) {
            return nanos >= fromNanos && nanos < toNanos;
        }
    }

    InstrumentSymbols(DbnMetadata metadata) {
        for (DbnMetadata.Mapping mapping : metadata.mappings()) {
            for (DbnMetadata.Interval interval : mapping.intervals()) {
                if (metadata.symbolTypeIn() == DbnMetadata.INSTRUMENT_ID) {
                    add(mapping.symbol(), interval.symbol(), interval);
                } else {
                    add(interval.symbol(), mapping.symbol(), interval);
                }
            }
        }
    }

    /** Names an instrument from now on, as the records of a live session do. */
    void name(int instrument, String symbol) {
        List<Named> named = new ArrayList<>();
        named.add(new Named(symbol, true, Long.MIN_VALUE, Long.MAX_VALUE));
        names.put(instrument, named);
    }

    /** The name of an instrument at a time; where none is known, its number until the end of that day. */
    Named at(int instrument, long nanos) {
        for (Named named : names.getOrDefault(instrument, List.of())) {
            if (named.holdsAt(nanos)) {
                return named;
            }
        }
        long day = Math.floorDiv(nanos, NANOS_PER_DAY);
        return new Named(Integer.toUnsignedString(instrument), false, day * NANOS_PER_DAY, (day + 1) * NANOS_PER_DAY);
    }

    /** An interval that no calendar has, or an id that is no number, names nothing. */
    private void add(String id, String symbol, DbnMetadata.Interval interval) {
        try {
            int instrument = Integer.parseUnsignedInt(id);
            Named named = new Named(symbol, true, nanos(interval.startDate()), nanos(interval.endDate()));
            names.computeIfAbsent(instrument, first -> new ArrayList<>(1)).add(named);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            // The instrument then goes by its number, which is told.
        }
    }

    private static long nanos(long date) {
        LocalDate day = LocalDate.of((int) (date / 10_000), (int) (date / 100 % 100), (int) (date % 100));
        return Math.multiplyExact(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond(), 1_000_000_000L);
    }
}
