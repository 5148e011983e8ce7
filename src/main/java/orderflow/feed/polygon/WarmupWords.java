package orderflow.feed.polygon;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a warm-up could not get, in words: symbols of which the same is to be said share a line. */
final class WarmupWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(MarketHours.NEW_YORK);

    private final Warmup warmup;

    WarmupWords(Warmup warmup) {
        this.warmup = warmup;
    }

    /** The lines, times in New York. */
    List<String> lines(FillReport report) {
        Map<String, List<String>> symbolsByText = new LinkedHashMap<>();
        report.shortfalls()
                .forEach((symbol, shortfall) -> symbolsByText
                        .computeIfAbsent(text(shortfall), added -> new ArrayList<>())
                        .add(symbol));
        List<String> lines = new ArrayList<>();
        symbolsByText.forEach((text, symbols) -> lines.add(String.join(", ", symbols) + ": " + text));
        return lines;
    }

    private String text(FillReport.Shortfall shortfall) {
        String why =
                shortfall.failure().map(RestFault::text).orElse(warmup.limitMillis() / 1_000 + " s were not enough");
        return shortfall.nothing()
                ? "no warm-up (" + why + ")"
                : "known since " + CLOCK.format(Instant.ofEpochMilli(shortfall.fromMillis())) + " only (" + why + ")";
    }
}
