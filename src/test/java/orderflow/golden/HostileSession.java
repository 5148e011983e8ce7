package orderflow.golden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lines as no sane feed sends them: clocks that jump back and forth by amounts at the limits of the rules, duplicates,
 * crossed quotes, broken books, halts, gaps, stale frames and malformed records, in two symbols.
 *
 * <p>Determined by its seed.
 */
public final class HostileSession {

    private static final long[] BASES = times(
            "2024-01-16T15:00:00Z",
            "2024-01-16T14:27:00Z",
            "2024-01-16T20:57:00Z",
            "2024-01-17T04:57:00Z",
            "2024-03-11T13:26:00Z",
            "2024-01-15T23:58:00Z",
            "1990-01-01T00:00:00Z");
    private static final long[] STEPS = {
        0, 0, 0, 1, 10, 100, 100, 500, 999, 1_000, 1_001, 1_500, 2_000, 3_000, 5_000, 5_000, 7_000, 10_000, 10_001,
        15_000, 20_000, 29_999, 30_000, 30_001, 59_999, 60_000, 60_001, -1, -10, -500, -999, -1_000, -1_001
    };
    private static final long[] LEAPS = {
        119_999, 120_000, 120_001, 180_000, 240_000, 300_000, 600_000, 600_001, -5_000, -200_000
    };
    private static final long[] AGES = {0, 0, 5, 9_999, 10_000, 10_001, 30_000, 30_001, -5_000, -5_001, 600_000};

    private final Random random;
    private final HostileRecords records;
    private final List<String> lines = new ArrayList<>();
    private long now;

    private HostileSession(long seed) {
        random = new Random(seed);
        records = new HostileRecords(random);
        now = BASES[random.nextInt(BASES.length)];
    }

    /** The lines of one session, some of them header, arrays and frames. */
    public static List<String> lines(long seed) {
        HostileSession session = new HostileSession(seed);
        session.write();
        return session.lines;
    }

    private void write() {
        if (chance(30)) {
            lines.add("{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"" + (chance(50) ? "lots" : "shares")
                    + "\",\"delay_ms\":" + (chance(30) ? 900_000 : 0) + "}");
        }
        int length = 50 + random.nextInt(300);
        while (lines.size() < length) {
            if (random.nextInt(400) == 0) {
                setback();
            } else {
                lines.add(line());
            }
        }
    }

    /** About a hundred records in a row whose time lies far back. */
    private void setback() {
        long before = now;
        now -= 100_000;
        int count = 98 + random.nextInt(5);
        boolean trades = chance(50);
        for (int i = 0; i < count; i++) {
            lines.add(trades ? records.trade(now) : records.quote(now));
            now += random.nextInt(3);
        }
        now = before;
    }

    private String line() {
        int kind = random.nextInt(100);
        if (kind < 80) {
            return event();
        }
        StringBuilder events = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            events.append(i == 0 ? "" : ",").append(event());
        }
        if (kind < 86) {
            return "[" + events + "]";
        }
        String way = kind < 96 ? "frame" : kind < 98 ? "backfill" : "warmup";
        long delay = lines.isEmpty() || !lines.get(0).contains("900000") ? 0 : 900_000;
        return "{\"at\":" + (now + pick(AGES) + delay) + ",\"" + way + "\":[" + events + "]}";
    }

    private String event() {
        now += random.nextInt(150) == 0 ? pick(LEAPS) : pick(STEPS) / (chance(50) ? 1 : 4);
        int kind = random.nextInt(1000);
        if (kind < 550) {
            return records.trade(now);
        }
        if (kind < 820) {
            return records.quote(now);
        }
        if (kind < 950) {
            return records.book(now);
        }
        if (kind < 965) {
            return "{\"ev\":\"gap\"" + (chance(50) ? ",\"sym\":\"" + records.symbol() + "\"" : "") + span() + "}";
        }
        if (kind < 985) {
            return "{\"ev\":\"LULD\",\"T\":\"" + records.symbol() + "\",\"i\":["
                    + (chance(30) ? "17" : chance(90) ? "18" : "17,18") + "],\"t\":" + now + "000000}";
        }
        return records.odd(now);
    }

    /** When a gap began and ended: at the lengths that matter, or not known. */
    private String span() {
        return switch ((int) (now % 8)) {
            case 0 -> ",\"from\":" + now;
            case 1 -> ",\"to\":" + now;
            case 2 -> ",\"from\":" + now + ",\"to\":" + (now + 299_999);
            case 3 -> ",\"from\":" + now + ",\"to\":" + (now + 300_000);
            case 4 -> ",\"from\":" + now + ",\"to\":" + (now - 5_000);
            case 5 -> ",\"from\":-9223372036854775807,\"to\":" + now;
            case 6 -> ",\"from\":" + now + ",\"to\":\"" + now + "\"";
            default -> "";
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private long pick(long[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static long[] times(String... instants) {
        long[] times = new long[instants.length];
        for (int i = 0; i < instants.length; i++) {
            times[i] = Instant.parse(instants[i]).toEpochMilli();
        }
        return times;
    }
}
