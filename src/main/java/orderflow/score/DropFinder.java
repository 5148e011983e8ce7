package orderflow.score;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the drops of one session.
 *
 * <pre>
 * mid(t)  = (bid + ask) / 2 in force at t, where both are there
 * high(t) = the highest mid in [t - 5 min, t]          left(t) = when the last mid as high as that was left
 * t falls when mid(t) <= high(t) * (1 - drop), and then its fall is [left(t), t]; falls that meet are one drop
 * </pre>
 *
 * <p>Nothing is compared across a gap or a halt. Comparisons are exact. For one session and thread; linear in its
 * entries, and keeps those of five minutes.
 */
final class DropFinder {

    /** How long a fall may take, and how long before it an alert counts as its warning. */
    static final long WITHIN_MILLIS = 5 * 60_000;

    /** An entry that may be the high of a later fall: twice its mid, and the moment at which it was left. */
    private record High(int entry, long twiceMid, long leftMillis) {}

    private final SessionTape session;
    private final long keptMillionths;
    private final List<Drop> drops = new ArrayList<>();
    private final ArrayDeque<High> highs = new ArrayDeque<>();
    private High high;
    private int lowEntry;
    private long fallingMillis;

    private DropFinder(SessionTape session, long dropMillionths) {
        this.session = session;
        this.keptMillionths = ScoreSettings.ONE - dropMillionths;
    }

    /** The drops of a session, disjoint and in order. */
    static List<Drop> find(SessionTape session, long dropMillionths) {
        DropFinder finder = new DropFinder(session, dropMillionths);
        long from = session.firstMillis();
        for (Span span : session.leftOut()) {
            if (span.hidesPrices()) {
                finder.stretch(from, span.fromMillis());
                from = span.toMillis();
            }
        }
        finder.stretch(from, session.endMillis() + 1);
        return finder.drops;
    }

    /** Looks at time without a break, the end excluded. */
    private void stretch(long from, long to) {
        for (int entry = Math.max(0, session.entryAt(from)); entry < session.size(); entry++) {
            long start = Math.max(from, session.timeMillis(entry));
            if (start >= to) {
                break;
            }
            long left = entry + 1 < session.size() ? session.timeMillis(entry + 1) : to;
            if (left > start && session.isTwoSided(entry)) {
                take(entry, start, left);
            }
        }
        finishDrop();
        highs.clear();
    }

    private void take(int entry, long start, long left) {
        long twiceMid = session.twiceMid(entry);
        while (!highs.isEmpty() && highs.peekFirst().leftMillis() <= start - WITHIN_MILLIS) {
            highs.pollFirst();
        }
        if (!highs.isEmpty() && isDown(highs.peekFirst().twiceMid(), twiceMid)) {
            fall(highs.peekFirst(), entry, twiceMid, start);
        }
        while (!highs.isEmpty() && highs.peekLast().twiceMid() <= twiceMid) {
            highs.pollLast();
        }
        highs.addLast(new High(entry, twiceMid, left));
    }

    /** Takes a fall into the drop under way where it meets it, or begins the next one. */
    private void fall(High from, int entry, long twiceMid, long millis) {
        if (high == null || from.leftMillis() > fallingMillis) {
            finishDrop();
            high = from;
            lowEntry = entry;
        } else if (twiceMid < session.twiceMid(lowEntry)) {
            lowEntry = entry;
        }
        fallingMillis = millis;
    }

    private void finishDrop() {
        if (high == null) {
            return;
        }
        long low = session.twiceMid(lowEntry);
        int half = high.entry() + 1;
        while (!session.isTwoSided(half) || 2 * session.twiceMid(half) > high.twiceMid() + low) {
            half++;
        }
        drops.add(new Drop(
                session,
                high.leftMillis(),
                session.timeMillis(half),
                session.timeMillis(lowEntry),
                BasisPoints.of(high.twiceMid() - low, high.twiceMid())));
        high = null;
    }

    /** True when one mid lies at least the asked share below another: low / high <= 1 - drop, in 128 bits. */
    private boolean isDown(long high, long low) {
        long lowHigh = Math.multiplyHigh(low, ScoreSettings.ONE);
        long highHigh = Math.multiplyHigh(high, keptMillionths);
        return lowHigh != highHigh
                ? lowHigh < highHigh
                : Long.compareUnsigned(low * ScoreSettings.ONE, high * keptMillionths) <= 0;
    }
}
