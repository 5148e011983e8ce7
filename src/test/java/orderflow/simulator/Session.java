package orderflow.simulator;

import java.util.ArrayList;
import java.util.List;

/** Made-up recordings for the tests of the simulator. */
final class Session {

    /** 10:00:00 in New York. */
    static final long START = 1_705_330_800_000L;

    private Session() {}

    static String trade(String symbol, long offsetMillis, int id) {
        return "{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"i\":\"" + id
                + "\",\"x\":4,\"p\":50.10,\"s\":100,\"ds\":\"100\","
                + "\"c\":[14,41],\"t\":" + (START + offsetMillis) + ",\"pt\":" + (START + offsetMillis - 3) + ",\"q\":"
                + id
                + ",\"z\":3,\"trfi\":202}";
    }

    static String quote(String symbol, long offsetMillis, int bidSize) {
        return "{\"ev\":\"Q\",\"sym\":\"" + symbol + "\",\"bx\":11,\"bp\":50.0,\"bs\":" + bidSize
                + ",\"ax\":12,\"ap\":50.2,\"as\":300,\"c\":1,\"i\":[604],\"t\":" + (START + offsetMillis)
                + ",\"q\":7,\"z\":3}";
    }

    /** Trades of AAPL, one a second. */
    static List<String> trades(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(trade("AAPL", i * 1_000L, i + 1));
        }
        return lines;
    }

    /** What a frame of these events looks like. */
    static String frame(String... events) {
        return "[" + String.join(",", events) + "]";
    }
}
