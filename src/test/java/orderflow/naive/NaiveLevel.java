package orderflow.naive;

import java.math.BigDecimal;

/** A price, and the size displayed at it. */
record NaiveLevel(BigDecimal price, BigDecimal size) {}
