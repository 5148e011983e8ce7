package orderflow.score;

import java.util.ArrayList;
import java.util.List;

/**
 * The time from which random moments are drawn for the alerts of one symbol and half hour of the New York day: that half
 * hour of every session of the symbol, without what is left out. Complete once it is built, and then for any thread.
 */
final class Stratum {

    private static final long HALF_HOUR_MILLIS = 30 * 60_000;

    /** Time of a session; a moment is told by how much time lies before it in the stratum. */
    private record Piece(SessionDrops session, long fromMillis, long lengthBefore) {}

    /** A moment that was drawn. */
    record Moment(SessionDrops session, long millis) {}

    /** Symbol and half hour. */
    record Key(String symbol, long halfHour) {
        static Key of(SessionTape session, long millis) {
            return new Key(session.symbol(), (millis - session.midnightMillis()) / HALF_HOUR_MILLIS);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private long lengthMillis;

    /** Takes the moments from one to another, the last excluded; they lie in one half hour. */
    void add(SessionDrops session, long fromMillis, long toMillis) {
        pieces.add(new Piece(session, fromMillis, lengthMillis));
        lengthMillis += toMillis - fromMillis;
    }

    long lengthMillis() {
        return lengthMillis;
    }

    /** The moment with so much time before it, from 0 up to the length, excluded. */
    Moment at(long offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).lengthBefore() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Piece piece = pieces.get(low);
        return new Moment(piece.session(), piece.fromMillis() + offset - piece.lengthBefore());
    }

    /** The end of the half hour of a session in which a moment lies. */
    static long endOfHalfHour(SessionTape session, long millis) {
        long into = (millis - session.midnightMillis()) % HALF_HOUR_MILLIS;
        return millis - into + HALF_HOUR_MILLIS;
    }
}
