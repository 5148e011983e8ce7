package orderflow.naive;

import java.math.BigDecimal;

/** A position held; entry and stop may be null. */
public record NaivePosition(String symbol, BigDecimal quantity, BigDecimal entry, BigDecimal stop) {}
