package orderflow.naive;

import java.math.BigDecimal;

/**
 * A record, and what was in force for its symbol once it had been taken.
 *
 * @param kind T, Q, L2, LULD or gap; "other" for one that says nothing
 * @param symbol null for a gap of all symbols
 * @param time event time in milliseconds; null where the record has none
 * @param decides false for warm-up and outside of the time asked for
 * @param resumed true for a halt's end
 * @param gapFrom begin of a gap, or null
 * @param gapTo end of a gap, or null
 * @param shownAt when the last quote or book was put in or out of force; null where none was since the last gap
 * @param bid null for none
 * @param ask null for none
 */
public record NaiveSight(
        String kind,
        String symbol,
        Long time,
        boolean decides,
        boolean resumed,
        Long gapFrom,
        Long gapTo,
        Long shownAt,
        BigDecimal bid,
        BigDecimal ask) {}
