package orderflow.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import orderflow.generate.SessionGenerator;

/** Generated sessions of a few symbols on days in a row, from 2026-03-03 on, each with a seed of its own. */
final class GeneratedDays {

    /** What makes a sweep over them worth looking at: bids of 100 to 2,000 shares and falls by a few cents. */
    static final String SWEEP =
            "--sweep=large_order_size_threshold=1600:2000:200 --sweep=alert_window_seconds=30,120" + " --drop-bps=2";

    private static final long DAY_MILLIS = 86_400_000;
    private static final Pattern TIME = Pattern.compile("(\"p?t\":)(\\d+)");

    private GeneratedDays() {}

    /** Writes one day, as {@code name}. */
    static void write(Path folder, String name, int day, int events) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SessionGenerator(40 + day, 3).write(events, out);
        String shifted = TIME.matcher(out.toString(StandardCharsets.US_ASCII)).replaceAll(match -> later(match, day));
        Files.writeString(folder.resolve(name), shifted);
    }

    private static String later(MatchResult match, int days) {
        return match.group(1) + (Long.parseLong(match.group(2)) + days * DAY_MILLIS);
    }
}
