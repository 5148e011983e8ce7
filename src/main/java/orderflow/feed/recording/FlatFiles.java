package orderflow.feed.recording;

import java.util.Set;

/**
 * What a reader of flat files must be told, since they do not say it.
 *
 * @param symbols those that are wanted, the lines of others are passed over unread; all when there are none
 * @param quoteLot shares in one unit of a quote's size: 1, or 100 where sizes are round lots
 */
public record FlatFiles(Set<String> symbols, long quoteLot) {

    /** Every symbol, and sizes in shares. */
    public static final FlatFiles PLAIN = new FlatFiles(Set.of(), 1);

    public FlatFiles {
        symbols = Set.copyOf(symbols);
    }

    /** Flat files whose quotes are in round lots of 100 shares, as those downloaded before 2025-11-03 are. */
    public static FlatFiles of(Set<String> symbols, boolean lots) {
        return new FlatFiles(symbols, lots ? RecordingHeader.SHARES_PER_LOT : 1);
    }
}
