package orderflow.sample;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/**
 * A made-up stock whose quote follows a {@link PricePath} and gives way to orders that are larger than what it shows.
 *
 * <p>Orders come in pieces, milliseconds apart and often on the side of the order before. The spread is drawn around a
 * width that the caller sets. Times are asked for in order; the same seed gives the same records.
 */
final class TradedStock {

    private static final double SAME_SIDE_AGAIN = 0.35;
    private static final double CENTS_OF_FULL_TILT = 4;

    private final StockRecords records;
    private final PricePath path;
    private final TradeSizes sizes;
    private final SplittableRandom random;
    private int bidCents;
    private int askCents;
    private int bidSize = 300;
    private int askSize = 300;
    private int spreadCents = 4;
    private double width = 1;
    private double sellTilt;
    private boolean lastSold;

    TradedStock(StockRecords records, PricePath path, SplittableRandom random) {
        this.records = records;
        this.path = path;
        this.random = random.split();
        this.sizes = new TradeSizes(this.random);
    }

    /** How many cents the spread has beyond one, on average, and by how much sellers are more likely than buyers. */
    void setMarket(double meanWidthCents, double moreSellers) {
        width = meanWidthCents;
        sellTilt = moreSellers;
    }

    /** The quote follows the path of the stock by a cent or two, or a displayed size changes. */
    void quote(long time) {
        if (random.nextInt(6) == 0) {
            spreadCents = 1 + (int) (-width * StrictMath.log(1 - random.nextDouble()));
        }
        int target = (int) StrictMath.round(path.at(time) - spreadCents / 2.0);
        if (target == bidCents && askCents == bidCents + spreadCents) {
            resize();
        } else {
            int distance = target - bidCents;
            int step = Math.min(Math.abs(distance), 1 + Math.abs(distance) / 3);
            bidCents += Integer.signum(distance) * step;
            askCents = bidCents + spreadCents;
            bidSize = sizes.displayed();
            askSize = sizes.displayed();
        }
        show(time);
    }

    /** The first quote, before anything was traded. */
    void open(long time) {
        bidCents = (int) path.at(time) - 2;
        askCents = bidCents + spreadCents;
        show(time);
    }

    /** One order of somebody, in one piece or several. */
    void order(long time) {
        boolean sells = random.nextDouble() < SAME_SIDE_AGAIN ? lastSold : random.nextDouble() < chanceOfSeller(time);
        lastSold = sells;
        long at = time;
        do {
            piece(at, sells, sizes.next());
            at += random.nextInt(4) == 0 ? 20 + random.nextInt(700) : random.nextInt(12);
        } while (random.nextInt(100) < 48);
    }

    /** A seller hits the bid with one order of this size, and the quote gives way by so many cents. */
    void sale(long time, int size, int cents) {
        print(time, StockRecords.dollars(bidCents), size, 11, "");
        bidCents -= cents;
        bidSize = 100;
        show(time + 1);
    }

    /** A trade with conditions at the middle of the quote, or one that was made long before it was reported. */
    void reported(long time, int size, int exchange, String conditions, long madeMillis) {
        records.trade(time, middle(), size, exchange, conditions, madeMillis);
    }

    private double chanceOfSeller(long time) {
        double above = ((bidCents + askCents) / 2.0 - path.at(time)) / CENTS_OF_FULL_TILT;
        return 0.5 + sellTilt + 0.2 * Math.max(-1, Math.min(1, above));
    }

    private void piece(long time, boolean sold, int size) {
        String conditions = size < 100 ? "[37]" : random.nextInt(5) == 0 ? "[14]" : "";
        if (random.nextInt(8) == 0) {
            int block = random.nextInt(150) == 0 ? 20 : 1;
            long made = time - 20 - random.nextInt(900);
            records.trade(time, middle(), size * block, StockRecords.OFF_EXCHANGE, size < 100 ? "[37]" : "", made);
            return;
        }
        print(time, StockRecords.dollars(sold ? bidCents : askCents), size, 10 + random.nextInt(3), conditions);
        int left = (sold ? bidSize : askSize) - size;
        if (left > 0 && random.nextInt(3) > 0) {
            return;
        }
        if (sold) {
            bidCents -= left > 0 ? 0 : 1;
            bidSize = left > 0 ? roundLots(left) : sizes.displayed();
        } else {
            askCents += left > 0 ? 0 : 1;
            askSize = left > 0 ? roundLots(left) : sizes.displayed();
        }
        show(time + 1);
    }

    private void resize() {
        if (random.nextBoolean()) {
            bidSize = sizes.displayed();
        } else {
            askSize = sizes.displayed();
        }
    }

    private static int roundLots(int shares) {
        return Math.max(100, shares / 100 * 100);
    }

    private String middle() {
        return BigDecimal.valueOf(5L * (bidCents + askCents), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void show(long time) {
        records.quote(time, bidCents, bidSize, askCents, askSize);
    }

    private void print(long time, String price, int size, int exchange, String conditions) {
        records.trade(time, price, size, exchange, conditions, time - 1 - random.nextInt(12));
    }
}
