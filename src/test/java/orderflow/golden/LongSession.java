package orderflow.golden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Some hours of a few hundred trades and quotes, long enough for values to become rare: sizes of few kinds, so that equal
 * ones come again, over the edges of a day, with gaps and halts, with quotes or without.
 *
 * <p>Determined by its seed.
 */
final class LongSession {

    private static final String[] STARTS = {
        "2024-01-16T13:10:00Z",
        "2024-01-16T14:30:00Z",
        "2024-01-16T19:20:00Z",
        "2024-01-17T03:30:00Z",
        "2024-07-16T13:00:00Z"
    };
    private static final String[] SIDES = {"", "", ",\"side\":\"sell\"", ",\"side\":\"buy\"", ",\"side\":\"none\""};
    private static final int[] GAPS = {0, 1_000, 299_999, 300_000, 3_600_000};

    private final Random random;
    private final boolean quoted;
    private final List<String> lines = new ArrayList<>();
    private long now;

    private LongSession(long seed) {
        random = new Random(seed);
        quoted = random.nextInt(4) > 0;
        now = Instant.parse(STARTS[random.nextInt(STARTS.length)]).toEpochMilli() + random.nextInt(60_000);
    }

    /** The lines of one session, all of symbol A. */
    static List<String> lines(long seed) {
        LongSession session = new LongSession(seed);
        int length = 300 + session.random.nextInt(500);
        while (session.lines.size() < length) {
            session.lines.add(session.line());
        }
        return session.lines;
    }

    private String line() {
        now += random.nextInt(3) == 0 ? random.nextInt(120_000) : random.nextInt(4_000);
        int kind = random.nextInt(500);
        if (kind == 0) {
            return gap();
        }
        if (kind < 3) {
            String indicator = random.nextBoolean() ? "17" : "18";
            return "{\"ev\":\"LULD\",\"T\":\"A\",\"i\":[" + indicator + "],\"t\":" + now + "000000}";
        }
        return quoted && kind < 120 ? quote() : trade();
    }

    private String gap() {
        String times = ",\"from\":" + now + ",\"to\":" + (now + GAPS[random.nextInt(GAPS.length)]);
        return "{\"ev\":\"gap\"" + (random.nextInt(5) == 0 ? "" : times) + "}";
    }

    private String quote() {
        String bid = random.nextInt(12) == 0 ? "0" : "50.0" + random.nextInt(3);
        String ask = random.nextInt(12) == 0 ? "0" : "50.0" + (1 + random.nextInt(4));
        return "{\"ev\":\"Q\",\"sym\":\"A\",\"bp\":" + bid + ",\"bs\":100,\"ap\":" + ask + ",\"as\":100,\"t\":" + now
                + "}";
    }

    private String trade() {
        // Twice as large is half as likely, as on real tapes.
        int size = 100 << Integer.numberOfTrailingZeros(random.nextInt() | 1 << 9);
        return "{\"ev\":\"T\",\"sym\":\"A\",\"p\":50.0" + random.nextInt(4) + ",\"s\":"
                + (size + (random.nextInt(3) == 0 ? random.nextInt(100) : 0)) + SIDES[random.nextInt(SIDES.length)]
                + ",\"t\":" + (now - (random.nextInt(20) == 0 ? random.nextInt(1_000) : 0)) + "}";
    }
}
