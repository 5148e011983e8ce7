package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import orderflow.naive.NaiveReplay;
import orderflow.naive.NaiveResult;

/** On hostile sessions the program says and counts, byte for byte, what the naive implementation does. */
class NaiveEnginePropertyTest {

    @Property(tries = 400, seed = "2024011501")
    void bothSayAndCountTheSame(@ForAll long seed) {
        List<String> lines = HostileSession.lines(seed);
        assertThat(engine(seed).replay(List.of(bytes(lines))))
                .isEqualTo(naive(seed).replay(List.of(bytes(lines))));
    }

    @Property(tries = 150, seed = "2024011502")
    void bothMergeFilesAlike(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<String>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        HostileSession.lines(seed).forEach(line -> parts.get(random.nextInt(3)).add(line));
        List<byte[]> files = parts.stream().map(NaiveEnginePropertyTest::bytes).toList();
        assertThat(engine(seed).replay(files)).isEqualTo(naive(seed).replay(files));
    }

    @Property(tries = 150, seed = "2024011503")
    void bothDecideAlikeInASpanOfTime(@ForAll long seed) {
        List<String> lines = HostileSession.lines(seed);
        long middle = LineTimes.first(lines.get(lines.size() / 2));
        long to = middle + new Random(seed).nextInt(600_000);
        List<byte[]> files = List.of(bytes(lines));
        assertThat(engine(seed).between(middle, to).replay(files))
                .isEqualTo(naive(seed).between(middle, to).replay(files));
    }

    @Property(tries = 100, seed = "2024011504")
    void bothLookAtTheSymbolsAskedFor(@ForAll long seed) {
        List<byte[]> files = List.of(bytes(HostileSession.lines(seed)));
        assertThat(engine(seed).only(Set.of("B.C")).replay(files))
                .isEqualTo(naive(seed).only(Set.of("B.C")).replay(files));
    }

    @Property(tries = 2000, seed = "2024011506")
    void bothReadDamagedLinesAlike(@ForAll long seed) {
        byte[] file = DamagedLine.withSound(seed, "", "");
        assertThat(engine(seed).replay(List.of(file))).isEqualTo(naive(seed).replay(List.of(file)));
    }

    @Property(tries = 2000, seed = "2024011507")
    void aDamagedLineReadsTheSameInAnArray(@ForAll long seed) {
        byte[] plain = DamagedLine.withSound(seed, "", "");
        // Arrays and frames are no events, so that they are malformed in an array.
        Assume.that(new String(plain, StandardCharsets.UTF_8).startsWith("{\"ev\":"));
        byte[] wrapped = DamagedLine.withSound(seed, "[", "]");
        assertThat(engine(seed).replay(List.of(wrapped))).isEqualTo(engine(seed).replay(List.of(plain)));
    }

    @Property(tries = 100, seed = "2024011508")
    void bothDecideAlikeByAnySettings(@ForAll long seed) {
        List<byte[]> files = List.of(bytes(HostileSession.lines(seed)));
        for (Map<String, String> settings : SettingsDraw.on(Map.of("rules", "rarity"), seed)) {
            assertThat(new EngineReplay(settings, null).replay(files))
                    .as("%s", settings)
                    .isEqualTo(new NaiveReplay(settings, null).replay(files));
        }
    }

    @Property(tries = 100, seed = "2024011509")
    void bothRememberHoursAlike(@ForAll long seed) {
        List<byte[]> files = List.of(bytes(LongSession.lines(seed)));
        for (Map<String, String> settings : SettingsDraw.on(Map.of("rules", "rarity"), seed)) {
            assertThat(new EngineReplay(settings, null).replay(files))
                    .as("%s", settings)
                    .isEqualTo(new NaiveReplay(settings, null).replay(files));
        }
    }

    @Property(tries = 20, seed = "2024011510")
    void longSessionsAreWorthComparing(@ForAll long seed) {
        List<String> alerts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            alerts.addAll(new NaiveReplay(Map.of("rules", "rarity", "rarity_minutes", "20"), null)
                    .replay(List.of(bytes(LongSession.lines(seed + i))))
                    .lines());
        }
        for (String kind : List.of("large_seller", "red_burst")) {
            for (String severity : List.of("warning", "critical")) {
                assertThat(alerts)
                        .anyMatch(line -> line.contains(kind) && line.contains(severity) && line.contains("\"record\""))
                        .anyMatch(
                                line -> line.contains(kind) && line.contains(severity) && !line.contains("\"record\""));
            }
        }
        assertThat(alerts).anyMatch(line -> line.contains("\"reason\":\"rare_sale\""));
    }

    @Property(tries = 20, seed = "2024011511")
    void rareSalesAndBurstsAreAmongThem(@ForAll long seed) {
        Map<String, String> settings =
                Map.of("rules", "rarity", "rarity_minutes", "10", "rarity_warmup_minutes", "5", "min_alert_value", "0");
        List<String> alerts = new NaiveReplay(settings, null)
                .replay(List.of(bytes(twentySessions(seed))))
                .lines();
        assertThat(alerts)
                .anyMatch(line -> line.contains("large_seller_detected"))
                .anyMatch(line -> line.contains("red_burst_detected"))
                .anyMatch(line -> line.contains("exit_signal_triggered"));
    }

    @Property(tries = 20, seed = "2024011505")
    void sessionsAreWorthComparing(@ForAll long seed) {
        NaiveResult sum =
                new NaiveReplay(Map.of("rules", "specified"), null).replay(List.of(bytes(twentySessions(seed))));
        assertThat(sum.lines()).anyMatch(line -> line.contains("red_burst_detected"));
        assertThat(sum.lines()).anyMatch(line -> line.contains("large_seller_detected"));
        assertThat(sum.lines()).anyMatch(line -> line.contains("exit_signal_triggered"));
        assertThat(sum.passedOver()).containsOnlyKeys("ineligible", "late", "off_market");
        assertThat(sum.rejections())
                .containsKeys(
                        "MALFORMED",
                        "TAPE_PRICE",
                        "TAPE_SIZE",
                        "TAPE_CHRONOLOGY",
                        "TAPE_DUPLICATE",
                        "QUOTE_CHRONOLOGY",
                        "QUOTE_CROSSED",
                        "LEVEL2_BID_SORT",
                        "LEVEL2_ASK_SORT",
                        "LEVEL2_SIZE",
                        "LEVEL2_STALE",
                        "LEVEL2_AGING",
                        "TAPE_STALE");
    }

    private static List<String> twentySessions(long seed) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.addAll(HostileSession.lines(seed + i));
            lines.add("{\"ev\":\"gap\"}");
        }
        return lines;
    }

    private static EngineReplay engine(long seed) {
        return new EngineReplay(HostileSettings.settings(seed), HostileSettings.positions(seed));
    }

    private static NaiveReplay naive(long seed) {
        return new NaiveReplay(HostileSettings.settings(seed), HostileSettings.positions(seed));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
