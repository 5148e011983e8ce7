package orderflow.fault;

/** Why a record was rejected, or warned about; the names are part of the contract, see {@code docs/errors.md}. */
public enum RejectionCode {
    MALFORMED,
    TAPE_PRICE,
    TAPE_SIZE,
    TAPE_CHRONOLOGY,
    QUOTE_CHRONOLOGY,
    LEVEL2_CHRONOLOGY,
    TAPE_DUPLICATE,
    QUOTE_CROSSED,
    LEVEL2_BID_SORT,
    LEVEL2_ASK_SORT,
    LEVEL2_PRICE,
    LEVEL2_SIZE,
    LEVEL2_CROSSED,
    /** A warning: the record is late but used. */
    LEVEL2_AGING,
    LEVEL2_STALE,
    TAPE_STALE,
    TAPE_FUTURE,
    LEVEL2_FUTURE
}
