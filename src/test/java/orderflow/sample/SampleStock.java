package orderflow.sample;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/**
 * One made-up stock on a tape: its quote walks by cents, and its trades print at the bid or the ask.
 *
 * <p>The same seed gives the same lines.
 */
final class SampleStock {

    private final SampleTape tape;
    private final String symbol;
    private final SplittableRandom random;
    private int bidCents;
    private final int spreadCents;
    private final int lots;
    private long nextId;

    /** A stock with its first bid, the spread it keeps, and how many round lots an ordinary trade has. */
    SampleStock(SampleTape tape, String symbol, int bidCents, int spreadCents, int lots, long seed) {
        this.tape = tape;
        this.symbol = symbol;
        this.bidCents = bidCents;
        this.spreadCents = spreadCents;
        this.lots = lots;
        this.random = new SplittableRandom(seed);
        this.nextId = 52_983_525_000_000L + 1_000_000 * seed;
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
        print(SampleTape.at(clock), dollars(bidCents + centsFromBid), size, conditions);
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
        return dollars(bidCents);
    }

    String ask() {
        return dollars(bidCents + spreadCents);
    }

    private int wait(int meanMillis) {
        return 1 + random.nextInt(2 * meanMillis);
    }

    private void show(long time, int bidSize, int askSize) {
        tape.add(
                time,
                "{\"ev\":\"Q\",\"sym\":\"" + symbol + "\",\"bx\":12,\"bp\":" + bid() + ",\"bs\":" + bidSize
                        + ",\"ax\":11,\"ap\":" + ask() + ",\"as\":" + askSize + ",\"t\":" + time + ",\"q\":"
                        + tape.nextSequence() + ",\"z\":3}");
    }

    private void print(long time, String price, int size, String conditions) {
        tape.add(
                time,
                "{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"i\":\"" + nextId++ + "\",\"x\":" + (10 + random.nextInt(3))
                        + ",\"p\":" + price + ",\"s\":" + size
                        + (conditions.isEmpty() ? "" : ",\"c\":" + conditions) + ",\"t\":" + time + ",\"pt\":"
                        + (time - 1 - random.nextInt(12)) + ",\"q\":" + tape.nextSequence() + ",\"z\":3}");
    }

    private static String dollars(int cents) {
        return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
    }
}
