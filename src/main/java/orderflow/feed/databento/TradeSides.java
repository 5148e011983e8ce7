package orderflow.feed.databento;

import java.util.Set;
import orderflow.event.Aggressor;

/**
 * What the side of a trade means, which depends on the dataset: without a side it is nobody's where the dataset gives
 * sides, and not known where it never does.
 *
 * <p>Of a dataset that is not known here trades without a side count as not known until the first with one. Not
 * thread-safe.
 */
final class TradeSides {

    private static final Set<String> NEVER_GIVEN = Set.of(
            "XNAS.BASIC",
            "XNAS.NLS",
            "XNYS.TRADES",
            "XNYS.TRADESBBO",
            "XCIS.TRADES",
            "XCIS.TRADESBBO",
            "EQUS.SIP",
            "IEXG.TOPS");

    /** Those with the orders behind the trades, and the one seen to give sides without. */
    private static final Set<String> GIVEN = Set.of(
            "EQUS.MINI",
            "XNAS.ITCH",
            "XBOS.ITCH",
            "XPSX.ITCH",
            "BATS.PITCH",
            "BATY.PITCH",
            "EDGA.PITCH",
            "EDGX.PITCH",
            "XNYS.PILLAR",
            "XCIS.PILLAR",
            "XASE.PILLAR",
            "XCHI.PILLAR",
            "ARCX.PILLAR",
            "MEMX.MEMOIR",
            "OCEA.MEMOIR",
            "EPRL.DOM",
            "GLBX.MDP3");

    private final boolean neverGiven;
    private boolean given;
    private boolean inferred;

    TradeSides(String dataset) {
        this.neverGiven = NEVER_GIVEN.contains(dataset);
        this.given = GIVEN.contains(dataset);
    }

    /** Who took the initiative, by the letter of the record; null for a letter that stands for nothing. */
    Aggressor of(char side) {
        return switch (side) {
            case 'A' -> given(Aggressor.SELL);
            case 'B' -> given(Aggressor.BUY);
            case 'N' -> without();
            default -> null;
        };
    }

    /** True once a trade had no side and its dataset does not say that it is nobody's. */
    boolean inferred() {
        return inferred;
    }

    private Aggressor given(Aggressor aggressor) {
        given = true;
        return aggressor;
    }

    private Aggressor without() {
        if (given && !neverGiven) {
            return Aggressor.NONE;
        }
        inferred = true;
        return Aggressor.UNKNOWN;
    }
}
