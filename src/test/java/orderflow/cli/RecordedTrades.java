package orderflow.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which trades of a recording of a watch could be decided on, by the times that stand in it. */
final class RecordedTrades {

    private static final Pattern LINE = Pattern.compile("\\{\"at\":([0-9]+),\"(frame|backfill)\":");
    private static final Pattern TRADE = Pattern.compile("\\{\"ev\":\"T\"[^}]*\\}");
    private static final Pattern ID = Pattern.compile("\"i\":\"([0-9]+)\"");
    private static final Pattern TIME = Pattern.compile("\"t\":\"?([0-9.E]+)");

    private RecordedTrades() {}

    /** The ids of the trades that came in time, or by REST to fill a hole. */
    static Set<String> used(String recording) {
        Set<String> ids = new TreeSet<>();
        for (String line : recording.split("\n")) {
            Matcher head = LINE.matcher(line);
            if (!head.find()) {
                continue;
            }
            double at = Double.parseDouble(head.group(1));
            Matcher trade = TRADE.matcher(line);
            while (trade.find()) {
                double ageMillis = at - number(TIME, trade.group());
                if (head.group(2).equals("backfill") || ageMillis >= -5_000 && ageMillis <= 30_000) {
                    ids.add(Long.toString((long) number(ID, trade.group())));
                }
            }
        }
        return ids;
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("expected " + pattern + " in " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
