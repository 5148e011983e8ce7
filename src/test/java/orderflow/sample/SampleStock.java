package orderflow.sample;

import java.util.SplittableRandom;

/**
 * One made-up stock on a tape: its quote walks by cents, and its trades print at the bid or the ask.
 *
 * <p>The same seed gives the same lines.
 */
final class SampleStock {

    private final StockRecords records;
    private final SplittableRandom random;
    private int bidCents;
    private final int spreadCents;
    private final int lots;

    /** A stock with its first bid, the spread it keeps, and how many round lots an ordinary trade has. */
    SampleStock(SampleTape tape, String symbol, int bidCents, int spreadCents, int lots, long seed) {
        this.records = new StockRecords(tape, symbol, 52_983_525_000_000L + 1_000_000 * seed);
        this.bidCents = bidCents;
        this.spreadCents = spreadCents;
        this.lots = lots;
        this.random = new SplittableRandom(seed);
    }

    /** Small trades and quotes on both sides between two times of day, one in {@code meanMillis} on average. */
    SampleStock chatter(String from, String to, int meanMillis) {
        long end = SampleTape.at(to);
        for (long time = SampleTape.at(from) + wait(meanMillis); time < end; time += wait(meanMillis)) {
            if (random.nextInt(5) < 2) {
                int size = random.nextInt(3) == 0 ? 1 + random.nextInt(99) : 100 * (1 + random.nextInt(2 * lots));
                print(time, random.nextBoolean() ? bid() : ask(), size, size < 100 ? "[37]" : "");
            } else {
                bidCents += random.nextInt(3) - 1;
                show(time, 100 * (1 + random.nextInt(12 + lots)), 100 * (1 + random.nextInt(12 + lots)));
            }
        }
        return this;
    }

    /** A quote with these sizes at the present prices. */
    SampleStock quote(String clock, int bidSize, int askSize) {
        show(SampleTape.at(clock), bidSize, askSize);
        return this;
    }

    /** A trade at the bid. */
    SampleStock sold(String clock, int size) {
        print(SampleTape.at(clock), bid(), size, "");
        return this;
    }

    /** A trade with conditions, so many cents from the bid. */
    SampleStock special(String clock, int size, int centsFromBid, String conditions) {
        print(SampleTape.at(clock), StockRecords.dollars(bidCents + centsFromBid), size, conditions);
        return this;
    }

    /** Selling from one time on: a trade at the bid every {@code everyMillis}; the bid gives way with every second. */
    SampleStock selling(String from, int trades, int everyMillis, int leastSize, int mostSize) {
        for (int i = 0; i < trades; i++) {
            long time = SampleTape.at(from) + (long) i * everyMillis;
            print(time, bid(), leastSize + random.nextInt(mostSize - leastSize + 1), "");
            if (i % 2 == 1) {
                bidCents -= 1 + random.nextInt(2);
                show(time + 1, 100 * (1 + random.nextInt(4)), 100 * (2 + random.nextInt(9)));
            }
        }
        return this;
    }

    String bid() {
        return StockRecords.dollars(bidCents);
    }

    String ask() {
        return StockRecords.dollars(bidCents + spreadCents);
    }

    private int wait(int meanMillis) {
        return 1 + random.nextInt(2 * meanMillis);
    }

    private void show(long time, int bidSize, int askSize) {
        records.quote(time, bidCents, bidSize, bidCents + spreadCents, askSize);
    }

    private void print(long time, String price, int size, String conditions) {
        int exchange = 10 + random.nextInt(3);
        records.trade(time, price, size, exchange, conditions, time - 1 - random.nextInt(12));
    }
}
