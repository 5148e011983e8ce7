package orderflow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import orderflow.golden.HostileSession;

/**
 * Several hostile sessions in a row, in which clocks jump by minutes for a while, with gaps whose times fit or lie
 * anywhere.
 *
 * <p>Determined by its seed.
 */
final class HostileDays {

    private static final long DAY_MILLIS = 86_400_000;
    private static final long MOST_JUMP_MILLIS = 600_000;
    private static final Pattern EXTREME = Pattern.compile("0\\.000000000[45]|5e-10|999999999");
    private static final Pattern TIME = Pattern.compile("(\"(?:t|pt|at)\":)(\\d{12,13})");

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private long jumpMillis;
    private long now;

    private HostileDays(long seed) {
        random = new Random(seed);
    }

    /** The lines of one to six sessions, mostly one, by the time of some of them. */
    static List<String> lines(long seed) {
        HostileDays days = new HostileDays(seed);
        int count = days.random.nextInt(4) == 0 ? 2 + days.random.nextInt(5) : 1;
        for (int day = 0; day < count; day++) {
            for (String line : HostileSession.lines(seed + day)) {
                days.add(line, day * DAY_MILLIS);
            }
        }
        return days.lines;
    }

    private void add(String line, long laterMillis) {
        if (random.nextInt(100) == 0) {
            jumpMillis = random.nextBoolean() ? 0 : near(0, MOST_JUMP_MILLIS);
        }
        // figures of 10^9 basis points and more would differ in their last digits by the order of adding
        String sized = EXTREME.matcher(line).replaceAll("49.2");
        lines.add(TIME.matcher(sized).replaceAll(time -> later(time, laterMillis + jumpMillis)));
        if (random.nextInt(40) == 0) {
            lines.add(gap());
        }
    }

    private String later(MatchResult time, long millis) {
        now = Long.parseLong(time.group(2)) + millis;
        return time.group(1) + now;
    }

    private String gap() {
        long from = near(now, 3_000);
        StringBuilder gap = new StringBuilder("{\"ev\":\"gap\"");
        if (random.nextInt(4) > 0) {
            gap.append(",\"from\":").append(from);
        }
        if (random.nextInt(4) > 0) {
            gap.append(",\"to\":").append(from + random.nextInt(20_000) - 500);
        }
        if (random.nextInt(3) == 0) {
            gap.append(",\"sym\":\"").append(random.nextBoolean() ? "A" : "B.C").append('"');
        }
        return gap.append('}').toString();
    }

    private long near(long middle, long most) {
        return middle - most + random.nextInt((int) (2 * most + 1));
    }
}
