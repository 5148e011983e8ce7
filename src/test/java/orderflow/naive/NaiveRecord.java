package orderflow.naive;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A well-formed record, still as JSON.
 *
 * @param kind T, Q, L2, LULD or gap
 * @param symbol null for a gap of all symbols
 * @param time event time in milliseconds; null for a gap, and for a halt without one
 */
record NaiveRecord(String kind, String symbol, Long time, JsonNode json, NaiveOrigin origin) {}
