package orderflow.feed.databento;

/** What a status record says on whether an instrument trades. */
enum TradingStatus {
    HALTED,
    TRADING,
    /** It says nothing on that. */
    UNCHANGED;

    private static final int TRADING_ACTION = 7;
    private static final int HALT = 8;
    private static final int PAUSE = 9;
    private static final int SUSPEND = 10;
    private static final int SHORT_SALE_CHANGE = 14;
    private static final int NOT_AVAILABLE = 15;

    /** The action decides; where it says nothing, the letter that stands for whether it trades. */
    static TradingStatus of(DbnRecord status) {
        char trading = (char) status.byteAt(30);
        return switch (status.shortAt(24)) {
            case HALT, PAUSE, SUSPEND, NOT_AVAILABLE -> HALTED;
            case TRADING_ACTION -> TRADING;
            case SHORT_SALE_CHANGE -> UNCHANGED;
            default -> trading == 'N' ? HALTED : trading == 'Y' ? TRADING : UNCHANGED;
        };
    }
}
