package orderflow.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The session {@code samples/falling-day.jsonl.zst}: a regular session of one made-up stock that falls by 2 % after
 * large sales, and once more without any.
 *
 * <p>Prices go through given points, and large sales come at given times: one that nothing follows, and those before
 * the fall. Everything else is drawn: volume that is high at the open and the close, trades in clusters, sizes with a
 * heavy tail, a spread that widens at the open and while the price falls. What such a day shows is how the program
 * speaks, and not what its alerts are worth: the fall was put behind the sales by hand.
 */
public final class FallingDay {

    private static final long OPEN = SampleTape.at("09:30");
    private static final long CLOSE = SampleTape.at("16:00");
    private static final long SELLERS_COME = SampleTape.at("11:02");
    private static final long SELLERS_ARE_DONE = SampleTape.at("11:24");
    private static final double MEAN_WAIT_MILLIS = 460;

    /** Chosen from 40: a day with usual numbers of alerts, and none that happens to come before the second fall. */
    private static final long SEED = 27;

    private record Planned(long millis, Runnable event) {}

    private final SampleTape tape = new SampleTape();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final TradedStock stock;
    private final Deviation activityNoise;
    private final List<Planned> plan = new ArrayList<>();

    private FallingDay() {
        activityNoise = new Deviation(random, 150_000, 0.5);
        stock = new TradedStock(new StockRecords(tape, "ACME", 71_920_330_000_000L), path(), random);
    }

    /** The recording, not compressed. */
    public static byte[] bytes() {
        FallingDay day = new FallingDay();
        day.plan();
        day.run();
        return day.tape.bytes();
    }

    private PricePath path() {
        return new PricePath(random)
                .through("09:30", 84.40)
                .through("09:42", 84.05)
                .through("10:05", 84.32)
                .through("10:40", 84.46)
                .through("11:02", 84.43)
                .through("11:08", 83.95)
                .through("11:16", 83.30)
                .through("11:24", 82.76)
                .through("11:45", 83.00)
                .through("12:30", 83.10)
                .through("14:12", 83.18)
                .through("14:19", 82.62)
                .through("14:26", 82.42)
                .through("14:50", 82.72)
                .through("15:30", 82.90)
                .through("16:00", 82.76);
    }

    private void plan() {
        sale("10:21:08.214", 11_400, 2);
        sale("11:02:17.640", 14_800, 3);
        sale("11:05:31.083", 18_500, 5);
        sale("11:09:02.377", 9_600, 4);
        selling("11:15:20", 36, 700);
        reported("10:48:30.500", 32_000, "", SampleTape.at("10:39:12"));
        reported("12:00:04", 21_500, "[2]", SampleTape.at("12:00:03"));
        reported("13:36:44.120", 40_000, "", SampleTape.at("13:28:50"));
        reported("15:20:10", 18_250, "[2]", SampleTape.at("15:20:09"));
    }

    private void sale(String clock, int size, int cents) {
        sale(SampleTape.at(clock), size, cents);
    }

    private void sale(long time, int size, int cents) {
        plan.add(new Planned(time, () -> stock.sale(time, size, cents)));
    }

    /** Pieces of 300 to 1,600 shares, one after the other, of which each third moves the price. */
    private void selling(String clock, int pieces, int everyMillis) {
        for (int piece = 0; piece < pieces; piece++) {
            long time = SampleTape.at(clock) + (long) piece * everyMillis + random.nextInt(everyMillis);
            sale(time, 100 * (3 + random.nextInt(14)), piece % 3 == 2 ? 1 : 0);
        }
    }

    private void reported(String clock, int size, String conditions, long madeMillis) {
        long time = SampleTape.at(clock);
        plan.add(
                new Planned(time, () -> stock.reported(time, size, StockRecords.OFF_EXCHANGE, conditions, madeMillis)));
    }

    private void run() {
        tape.header(",\"source\":\"made up by orderflow.sample.FallingDay\"");
        stock.open(OPEN - 1_200);
        stock.reported(OPEN + 640, 148_300, 12, "[17]", OPEN + 630);
        plan.sort((one, other) -> Long.compare(one.millis, other.millis));
        int planned = 0;
        for (long time = OPEN + 650; time < CLOSE; time += nextWait(time)) {
            while (planned < plan.size() && plan.get(planned).millis <= time) {
                plan.get(planned++).event.run();
            }
            stock.setMarket(width(time), falling(time) ? 0.1 : 0);
            if (random.nextInt(100) < 28) {
                stock.order(time);
            } else {
                stock.quote(time);
            }
        }
        stock.reported(CLOSE + 870, 391_700, 12, "[8]", CLOSE + 865);
        stock.reported(CLOSE + 1_120, 391_700, 12, "[15]", CLOSE + 1_110);
    }

    private long nextWait(long time) {
        double mean = MEAN_WAIT_MILLIS / activity(time);
        return (long) (-mean * StrictMath.log(1 - random.nextDouble()));
    }

    /** 1 on average: most at the open and the close, least at noon, and more while there is a crowd of sellers. */
    private double activity(long time) {
        double day = (double) (time - OPEN) / (CLOSE - OPEN);
        double hour = 0.55
                + 0.9 * (day - 0.55) * (day - 0.55)
                + 2.0 * StrictMath.exp(-day / 0.05)
                + 2.2 * StrictMath.exp((day - 1) / 0.045);
        return hour * StrictMath.exp(activityNoise.at(time)) * (falling(time) ? 1.8 : 1);
    }

    /** In cents: wide at the open, and while the price falls. */
    private static double width(long time) {
        double minutes = (time - OPEN) / 60_000.0;
        return 0.9 + 5 * StrictMath.exp(-minutes / 9) + (falling(time) ? 2.2 : 0);
    }

    private static boolean falling(long time) {
        return time >= SELLERS_COME && time < SELLERS_ARE_DONE;
    }
}
