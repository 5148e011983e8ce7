package orderflow.detect;

/**
 * Finds one thing in the events of one symbol: in its trades or in what is displayed.
 *
 * <p>One instance a symbol, called on the engine's thread with times that do not go back within trades or within
 * displays. A detector keeps bounded memory and reads no clock.
 */
public sealed interface Detector permits TradeDetector, DisplayDetector {

    /** Forgets everything, as after a gap. */
    void restart();
}
