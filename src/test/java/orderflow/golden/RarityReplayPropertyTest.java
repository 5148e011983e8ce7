package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of the rules of rarity on any session: no size matters by itself, and nothing that comes later. */
class RarityReplayPropertyTest {

    private static final Pattern SIZE = Pattern.compile("(\"(?:s|bs|as)\":)([0-9]+)");
    private static final Pattern FIGURE = Pattern.compile("(\"(?:order_size|volume|sold)\":)([0-9]+)");

    @Property(tries = 100, seed = "2024011551")
    void sevenTimesAllSizesAndTheFloorChangesNothingElse(@ForAll long seed) {
        Map<String, String> settings = settings(seed);
        Map<String, String> seven = new HashMap<>(settings);
        seven.put(
                "min_alert_value",
                new BigDecimal(settings.get("min_alert_value"))
                        .multiply(BigDecimal.valueOf(7))
                        .toPlainString());
        List<String> lines = LongSession.lines(seed);

        assertThat(alerts(seven, times7(SIZE, lines))).isEqualTo(times7(FIGURE, alerts(settings, lines)));
    }

    @Property(tries = 100, seed = "2024011552")
    void theAlertsOfAPrefixAreAPrefixOfTheAlerts(@ForAll long seed) {
        List<String> lines = LongSession.lines(seed);
        List<String> first = alerts(settings(seed), lines.subList(0, new Random(seed).nextInt(lines.size())));

        List<String> all = alerts(settings(seed), lines);
        assertThat(all.subList(0, Math.min(first.size(), all.size()))).isEqualTo(first);
    }

    @Property(tries = 20, seed = "2024011553")
    void theyHoldOfSomething(@ForAll long seed) {
        int alerts = 0;
        for (int i = 0; i < 10; i++) {
            alerts += alerts(settings(seed + i), LongSession.lines(seed + i)).size();
        }
        assertThat(alerts).isGreaterThan(20);
    }

    private static Map<String, String> settings(long seed) {
        Random random = new Random(seed);
        return Map.of(
                "rules", "rarity",
                "rarity_minutes", List.of("10", "20", "60").get(random.nextInt(3)),
                "rarity_warmup_minutes", List.of("5", "10").get(random.nextInt(2)),
                "min_alert_value", List.of("0", "12345.67", "50000").get(random.nextInt(3)));
    }

    private static List<String> alerts(Map<String, String> settings, List<String> lines) {
        byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return new EngineReplay(settings, null).replay(List.of(file)).lines();
    }

    private static List<String> times7(Pattern number, List<String> lines) {
        return lines.stream()
                .map(line ->
                        number.matcher(line).replaceAll(found -> found.group(1) + 7 * Long.parseLong(found.group(2))))
                .toList();
    }
}
