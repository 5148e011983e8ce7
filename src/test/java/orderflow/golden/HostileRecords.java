package orderflow.golden;

import java.util.Random;

/** Texts of random records, with prices and sizes at the limits of the rules. */
final class HostileRecords {

    private static final String[] PRICES = {
        "49.98",
        "49.99",
        "49.99",
        "50.0",
        "50.00",
        "50",
        "50.003",
        "50.0030000001",
        "50.01",
        "50.01",
        "50.02",
        "50.007",
        "49.4999",
        "50.505",
        "45.0",
        "0.0000000005"
    };
    private static final String[] BAD_PRICES = {"0", "-50.0", "0.0000000004", "5e-10", "999999999"};
    private static final String[] SIZES = {
        "1",
        "1",
        "10",
        "100",
        "100",
        "300",
        "500",
        "500",
        "1000",
        "1000",
        "1500",
        "2000",
        "3000",
        "4000",
        "5000",
        "9999",
        "10000",
        "10000",
        "15000",
        "19999",
        "20000",
        "1e4",
        "0.5",
        "12000.25",
        "1000000"
    };
    private static final String[] BAD_SIZES = {"0", "-1", "1e-9", "0.0000004"};

    private final Random random;

    HostileRecords(Random random) {
        this.random = random;
    }

    /** A record that is malformed, or of a kind that is passed over. */
    String odd(long now) {
        return switch (random.nextInt(8)) {
            case 0 -> "{\"ev\":\"status\",\"status\":\"connected\"}";
            case 1 -> "{\"sym\":\"A\",\"t\":" + now + "}";
            case 2 -> "{\"ev\":\"T\",\"sym\":\"A\",\"t\":" + now + "}";
            case 3 -> "{\"ev\":\"T\",\"sym\":\"A A\",\"p\":50,\"s\":100,\"t\":" + now + "}";
            case 4 -> "{\"ev\":\"Q\",\"sym\":\"A\",\"t\":" + now + "}";
            case 5 -> "{\"ev\":\"Q\",\"sym\":\"A\",\"bp\":50.0,\"bs\":10000,\"t\":" + now + ".0}";
            case 6 -> "{\"ev\":\"L2\",\"sym\":\"A\",\"b\":[[50.0]],\"a\":[],\"t\":" + now + "}";
            default -> "7";
        };
    }

    String trade(long now) {
        StringBuilder text = new StringBuilder("{\"ev\":\"T\",\"sym\":\"" + symbol() + "\",\"p\":" + price());
        text.append(",\"s\":").append(size());
        if (chance(5)) {
            text.append(",\"ds\":\"").append(size()).append('"');
        }
        if (chance(40)) {
            text.append(",\"side\":\"").append(side()).append('"');
        }
        if (chance(8)) {
            text.append(",\"c\":[").append(chance(50) ? "14,41" : "37,2").append(']');
        }
        if (chance(10)) {
            text.append(",\"pt\":").append(now - (chance(50) ? 10_000 : 10_001));
        }
        if (chance(15)) {
            text.append(",\"i\":\"").append(random.nextInt(6)).append('"');
            if (chance(30)) {
                text.append(",\"x\":")
                        .append(random.nextInt(2))
                        .append(",\"trfi\":")
                        .append(random.nextInt(2));
            }
        }
        return text.append(",\"t\":").append(now).append('}').toString();
    }

    String quote(long now) {
        return "{\"ev\":\"Q\",\"sym\":\"" + symbol() + "\",\"bp\":" + (chance(8) ? "0" : price()) + ",\"bs\":" + size()
                + ",\"ap\":" + (chance(8) ? "0" : chance(60) ? "50.02" : price()) + ",\"as\":" + size() + ",\"t\":"
                + now + "}";
    }

    String book(long now) {
        return "{\"ev\":\"L2\",\"sym\":\"" + symbol() + "\",\"b\":[" + side(true) + "],\"a\":[" + side(false)
                + "],\"t\":" + now + "}";
    }

    private String side(boolean bids) {
        int depth = random.nextInt(5);
        int cent = chance(2) ? 5_002 : chance(1) ? 0 : bids ? 5_000 : 5_001;
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            levels.append(i == 0 ? "" : ",")
                    .append("[")
                    .append(cent < 0 ? "-" : "")
                    .append(Math.abs(cent) / 100)
                    .append('.')
                    .append(Math.abs(cent) % 100 / 10)
                    .append(Math.abs(cent) % 10)
                    .append(',')
                    .append(size())
                    .append(']');
            cent += (bids ? -1 : 1) * (chance(96) ? 1 + random.nextInt(2) : 0);
        }
        return levels.toString();
    }

    String symbol() {
        return chance(85) ? "A" : "B.C";
    }

    private String side() {
        int side = random.nextInt(100);
        return side < 75 ? "sell" : side < 92 ? "buy" : side < 98 ? "none" : "sold";
    }

    private String price() {
        return chance(2) ? pick(BAD_PRICES) : pick(PRICES);
    }

    private String size() {
        return chance(2) ? pick(BAD_SIZES) : pick(SIZES);
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
