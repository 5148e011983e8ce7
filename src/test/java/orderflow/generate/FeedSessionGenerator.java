package orderflow.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up some minutes of a feed as it is on an ordinary day: trades with ids of their own, quotes and halts of a few
 * symbols, in the order of their time, with sellers and bursts among them. The same seed gives the same lines.
 */
public final class FeedSessionGenerator {

    /** 10:00 in New York on an ordinary Monday. */
    private static final long START_MILLIS = 1_705_330_800_000L;

    private static final int LONGEST_PAUSE_MILLIS = 2_000;
    private static final int BURST_EVENTS = 80;

    private final SplittableRandom random;
    private final boolean withHalts;
    private final int symbols;
    private final List<String> lines = new ArrayList<>();
    private long nowMillis = START_MILLIS;
    private int burstLeft;
    private int nextId = 1;

    private FeedSessionGenerator(long seed, boolean withHalts) {
        this.withHalts = withHalts;
        random = new SplittableRandom(seed);
        symbols = 1 + random.nextInt(3);
    }

    /** So many events, a line each. */
    public static List<String> lines(long seed, int events) {
        return lines(new FeedSessionGenerator(seed, true), events);
    }

    /** The same of trades and quotes alone, which are all that can be asked for again. */
    public static List<String> linesWithoutHalts(long seed, int events) {
        return lines(new FeedSessionGenerator(seed, false), events);
    }

    private static List<String> lines(FeedSessionGenerator session, int events) {
        for (int i = 0; i < events; i++) {
            session.event();
        }
        return session.lines;
    }

    private void event() {
        boolean bursts = burstLeft > 0;
        burstLeft = bursts ? burstLeft - 1 : random.nextInt(100) == 0 ? BURST_EVENTS : 0;
        nowMillis += bursts ? random.nextInt(200) : random.nextInt(LONGEST_PAUSE_MILLIS);
        String symbol = "S" + (bursts ? 0 : random.nextInt(symbols));
        int kind = random.nextInt(200);
        if (kind == 0 && withHalts) {
            int indicator = random.nextInt(3) == 0 ? 17 : 18;
            lines.add("{\"ev\":\"LULD\",\"T\":\"" + symbol + "\",\"i\":[" + indicator + "],\"t\":" + nowMillis
                    + "000000}");
        } else if (kind < (bursts ? 180 : 100)) {
            lines.add(trade(symbol, bursts));
        } else {
            lines.add(quote(symbol));
        }
    }

    private String trade(String symbol, boolean selling) {
        int size = random.nextInt(60) == 0
                ? 10_000 + random.nextInt(15_000)
                : (selling ? 500 : 20) * (1 + random.nextInt(8));
        return "{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"i\":\"" + nextId++ + "\",\"x\":" + (1 + random.nextInt(5))
                + ",\"p\":50." + (selling ? "00" : "0" + random.nextInt(4)) + ",\"s\":" + size + ",\"t\":" + nowMillis
                + ",\"pt\":" + (nowMillis - random.nextInt(30)) + "}";
    }

    private String quote(String symbol) {
        int bidSize = random.nextInt(25) == 0 ? 5_000 * (1 + random.nextInt(5)) : 100 * (1 + random.nextInt(9));
        return "{\"ev\":\"Q\",\"sym\":\"" + symbol + "\",\"bp\":50." + (random.nextInt(8) == 0 ? "01" : "00")
                + ",\"bs\":" + bidSize + ",\"ap\":50.03,\"as\":" + 100 * (1 + random.nextInt(9)) + ",\"t\":" + nowMillis
                + "}";
    }
}
