package orderflow.feed.polygon;

import java.util.Objects;

/**
 * Something that is not watched as it should be.
 *
 * @param kind what is wrong
 * @param symbol the one symbol it concerns, or empty for all
 */
public record Degradation(Kind kind, String symbol) {

    /** What can be wrong. */
    public enum Kind {
        /** There is no connection, or what was missed while there was none is still being fetched. */
        CONNECTION("connection lost"),
        /** Nothing comes from the server, not even the answer to a ping. */
        SILENCE("feed is silent"),
        /** What comes by the stream is so old that it is rejected. */
        LATE("feed is late"),
        /** A symbol's trades do not come, while REST knows of newer ones. */
        MUTE("trades do not come, but REST has newer ones"),
        /** Whatever comes of a symbol's trades is rejected. */
        TRADES_REJECTED("trades are rejected"),
        /** Whatever comes of a symbol's quotes is rejected. */
        QUOTES_REJECTED("quotes are rejected"),
        /** Messages come, and none of them can be read. */
        UNREADABLE("messages cannot be read"),
        /** The feed knows no such symbol, or has nothing of it yet. */
        UNKNOWN("unknown to the feed"),
        /** The positions file no longer holds any of the symbols. */
        NOTHING_WATCHED("no symbol is watched"),
        /** The plan has no quotes: sides by the tick rule alone, no bid levels. */
        QUOTES("quotes are not in the plan"),
        /** The plan has no halts. */
        HALTS("halts are not in the plan"),
        /** The queue to the engine was full, and lines were dropped. */
        OVERFLOW("queue overflowed"),
        /** A hole in the data could not be filled. */
        HOLE("missed data could not be fetched");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is wrong, in words. */
        public String words() {
            return words;
        }
    }

    public Degradation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(symbol, "symbol");
    }

    static Degradation ofAll(Kind kind) {
        return new Degradation(kind, "");
    }
}
