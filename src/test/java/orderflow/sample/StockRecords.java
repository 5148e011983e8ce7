package orderflow.sample;

import java.math.BigDecimal;

/** Writes trades and quotes of one symbol onto a tape, in the form of the feed. */
final class StockRecords {

    /** The venue of trades that were made off the exchanges and reported. */
    static final int OFF_EXCHANGE = 4;

    private final SampleTape tape;
    private final String symbol;
    private long nextId;

    StockRecords(SampleTape tape, String symbol, long firstId) {
        this.tape = tape;
        this.symbol = symbol;
        this.nextId = firstId;
    }

    /** A quote at prices in whole cents. */
    void quote(long time, int bidCents, int bidSize, int askCents, int askSize) {
        tape.add(
                time,
                "{\"ev\":\"Q\",\"sym\":\"" + symbol + "\",\"bx\":12,\"bp\":" + dollars(bidCents) + ",\"bs\":" + bidSize
                        + ",\"ax\":11,\"ap\":" + dollars(askCents) + ",\"as\":" + askSize + ",\"t\":" + time + ",\"q\":"
                        + tape.nextSequence() + ",\"z\":3}");
    }

    /** A trade; {@code conditions} is a JSON array or empty, {@code madeMillis} is when it was made. */
    void trade(long time, String price, int size, int exchange, String conditions, long madeMillis) {
        tape.add(
                time,
                "{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"i\":\"" + nextId++ + "\",\"x\":" + exchange
                        + (exchange == OFF_EXCHANGE ? ",\"trfi\":202" : "") + ",\"p\":" + price + ",\"s\":" + size
                        + (conditions.isEmpty() ? "" : ",\"c\":" + conditions) + ",\"t\":" + time + ",\"pt\":"
                        + madeMillis + ",\"q\":" + tape.nextSequence() + ",\"z\":3}");
    }

    /** A price in dollars, as the feed writes it. */
    static String dollars(int cents) {
        return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
    }
}
