package orderflow.sample;

import java.util.SplittableRandom;

/** Sizes of ordinary trades, in shares: odd lots, many single round lots, and a tail that falls off as a power. */
final class TradeSizes {

    private static final double TAIL = 1.6;
    private static final int MOST_LOTS = 45;

    private final SplittableRandom random;

    TradeSizes(SplittableRandom random) {
        this.random = random.split();
    }

    int next() {
        int kind = random.nextInt(100);
        if (kind < 28) {
            return 1 + (int) (99 * random.nextDouble() * random.nextDouble());
        }
        return kind < 72 ? 100 : 100 * lots();
    }

    /** Sizes of displayed quotes, in shares. */
    int displayed() {
        return 100 * (1 + random.nextInt(6) + (random.nextInt(8) == 0 ? lots() : 0));
    }

    private int lots() {
        double lots;
        do {
            lots = 1.3 * StrictMath.pow(1 - random.nextDouble(), -1 / TAIL);
        } while (lots > MOST_LOTS);
        return 1 + (int) lots;
    }
}
