package orderflow.feed.databento;

/** Venues by publisher and instrument, in an open-addressed table without an object for a key. Not thread-safe. */
final class VenueTable {

    private long[] keys = new long[64];
    private Venue[] venues = new Venue[64];
    private int count;

    static long key(int publisher, int instrument) {
        return (long) publisher << Integer.SIZE | Integer.toUnsignedLong(instrument);
    }

    /** The venue of a key, or null. */
    Venue find(long key) {
        return venues[slot(key)];
    }

    /** Puts a venue in the place of the one that its key had. */
    void put(long key, Venue venue) {
        if (2 * (count + 1) > keys.length) {
            grow();
        }
        int slot = slot(key);
        count += venues[slot] == null ? 1 : 0;
        keys[slot] = key;
        venues[slot] = venue;
    }

    /** Lets all venues of an instrument be named anew. */
    void forgetName(int instrument) {
        for (int i = 0; i < keys.length; i++) {
            if (venues[i] != null && (int) keys[i] == instrument) {
                venues[i].renew(InstrumentSymbols.Named.OVER);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
        while (venues[slot] != null && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        Venue[] oldVenues = venues;
        keys = new long[2 * oldKeys.length];
        venues = new Venue[keys.length];
        for (int i = 0; i < oldVenues.length; i++) {
            if (oldVenues[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                venues[slot] = oldVenues[i];
            }
        }
    }
}
