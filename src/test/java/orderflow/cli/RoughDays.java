package orderflow.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/**
 * Makes up days of two symbols in which prices wander, vanish, cross and jump, with large sellers, halts and gaps.
 *
 * <p>Determined by seed and number of days; the factor multiplies every price.
 */
final class RoughDays {

    private static final String[] SYMBOLS = {"AAPL", "MSFT"};

    private final Random random;
    private final int factor;
    private final StringBuilder text = new StringBuilder();
    private final int[] bid = {10_000, 4_000};
    private long now;

    private RoughDays(long seed, int factor) {
        this.random = new Random(seed);
        this.factor = factor;
    }

    /** A recording of so many days from 2026-03-02 on, 40 minutes of each, with the change of the clocks among them. */
    static String recording(long seed, int days, int factor) {
        RoughDays recording = new RoughDays(seed, factor);
        for (int day = 0; day < days; day++) {
            recording.day(LocalDate.of(2026, 3, 2).plusDays(day));
        }
        return recording.text.toString();
    }

    private void day(LocalDate date) {
        now = date.atTime(9, 45)
                .atZone(ZoneId.of("America/New_York"))
                .toInstant()
                .toEpochMilli();
        text.append("{\"ev\":\"gap\",\"reason\":\"night\"}\n");
        long end = now + 40 * 60_000;
        while (now < end) {
            now += random.nextInt(1_500);
            record(random.nextInt(2));
        }
    }

    private void record(int symbol) {
        int kind = random.nextInt(1_000);
        if (kind < 1) {
            text.append("{\"ev\":\"gap\",\"from\":" + (now - 20) + ",\"to\":" + now + "}\n");
            now += random.nextInt(20_000);
        } else if (kind < 2) {
            halt(symbol, 17);
        } else if (kind < 8) {
            halt(symbol, 18);
        } else if (kind < 10) {
            bid[symbol] += (random.nextInt(3) - 1) * bid[symbol] / 250;
        } else if (kind < 300) {
            trade(symbol);
        } else {
            bid[symbol] += random.nextInt(7) - 3;
            quote(symbol);
        }
    }

    private void halt(int symbol, int indicator) {
        text.append("{\"ev\":\"LULD\",\"T\":\"" + SYMBOLS[symbol] + "\",\"i\":[" + indicator + "]"
                + (random.nextBoolean() ? ",\"t\":" + now : "") + "}\n");
    }

    private void trade(int symbol) {
        int size = random.nextInt(25) == 0 ? 12_000 + random.nextInt(12_000) : 1 + random.nextInt(300);
        int ticks = random.nextInt(3);
        text.append("{\"ev\":\"T\",\"sym\":\"" + SYMBOLS[symbol] + "\",\"p\":" + price(bid[symbol] + ticks) + ",\"s\":"
                + size + ",\"t\":" + (now - random.nextInt(30)) + "}\n");
    }

    private void quote(int symbol) {
        int form = random.nextInt(200);
        int ask = form == 0 ? bid[symbol] - 1 : bid[symbol] + random.nextInt(4);
        String bidPart = form == 1 ? "" : "\"bp\":" + price(bid[symbol]) + ",\"bs\":100,";
        String askPart = form == 2 ? "" : "\"ap\":" + price(ask) + ",\"as\":100,";
        text.append("{\"ev\":\"Q\",\"sym\":\"" + SYMBOLS[symbol] + "\"," + bidPart + askPart + "\"t\":"
                + (now - random.nextInt(30)) + "}\n");
    }

    private String price(int cents) {
        int all = cents * factor;
        return all / 100 + "." + all / 10 % 10 + all % 10;
    }
}
