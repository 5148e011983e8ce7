package orderflow.event;

import java.util.Arrays;

/** The condition ids of a trade, in the order of the record; immutable. */
public final class Conditions {

    /** A regular trade: no conditions. */
    public static final Conditions NONE = new Conditions(new int[0]);

    private final int[] ids;
    private final long mask;

    private Conditions(int[] ids) {
        this.ids = ids;
        this.mask = maskOf(ids);
    }

    /** The conditions with these ids. */
    public static Conditions of(int... ids) {
        return ids.length == 0 ? NONE : new Conditions(ids.clone());
    }

    /** A bit for each id from 0 to 63; other ids have none. */
    public static long maskOf(int... ids) {
        long mask = 0;
        for (int id : ids) {
            if (id >= 0 && id < Long.SIZE) {
                mask |= 1L << id;
            }
        }
        return mask;
    }

    /** True when any id is in the mask, as made by {@link #maskOf}. */
    public boolean anyOf(long otherMask) {
        return (mask & otherMask) != 0;
    }

    /** The ids, as a copy. */
    public int[] ids() {
        return ids.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conditions that && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }
}
