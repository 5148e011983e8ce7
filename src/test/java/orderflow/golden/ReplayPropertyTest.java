package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import orderflow.naive.NaiveResult;

/** What must not matter to a replay: what comes later, other symbols, the form of the file, and the run. */
class ReplayPropertyTest {

    @Property(tries = 100, seed = "2024011501")
    void theAlertsOfAPrefixAreAPrefixOfTheAlerts(@ForAll long seed) {
        List<String> lines = HostileSession.lines(seed);
        List<String> prefix = lines.subList(0, new Random(seed).nextInt(lines.size()));
        List<String> all = replay(seed, bytes(lines)).lines();
        List<String> first = replay(seed, bytes(prefix)).lines();
        assertThat(all.subList(0, Math.min(first.size(), all.size()))).isEqualTo(first);
    }

    @Property(tries = 100, seed = "2024011502")
    void otherSymbolsDoNotMatter(@ForAll long seed) {
        List<String> mixed = HostileSession.lines(seed);
        List<String> renamed = new ArrayList<>();
        mixed.forEach(line -> renamed.add(line.replace("\"B.C\"", "\"OTHER\"")));
        assertThat(ofSymbolA(replay(seed, bytes(renamed)))).isEqualTo(ofSymbolA(replay(seed, bytes(mixed))));
        List<String> alone = new ArrayList<>();
        // Without the records of the other symbol, which may fill a line, the arrays and frames stay as they are.
        mixed.forEach(line -> alone.add(line.replaceAll("\\{[^{}]*\"B[.]C\"[^{}]*\\}", "{\"ev\":\"status\"}")));
        assertThat(ofSymbolA(replay(seed, bytes(alone)))).isEqualTo(ofSymbolA(replay(seed, bytes(mixed))));
    }

    @Property(tries = 50, seed = "2024011503")
    void twoRunsGiveTheSameBytes(@ForAll long seed) {
        byte[] file = bytes(HostileSession.lines(seed));
        assertThat(replay(seed, file)).isEqualTo(replay(seed, file));
    }

    @Property(tries = 50, seed = "2024011504")
    void compressionDoesNotMatter(@ForAll long seed) throws IOException {
        byte[] file = bytes(HostileSession.lines(seed));
        NaiveResult plain = replay(seed, file);
        assertThat(replay(seed, gzip(file))).isEqualTo(plain);
        assertThat(replay(seed, Zstd.compress(file))).isEqualTo(plain);
    }

    @Property(tries = 100, seed = "2024011505")
    void theCutIntoLinesDoesNotMatter(@ForAll long seed) {
        List<String> lines = HostileSession.lines(seed);
        List<String> alone = new ArrayList<>();
        for (String line : lines) {
            // One by one in arrays and with blank lines between, ended as on other systems.
            alone.add(line.startsWith("{\"ev\"") && !line.contains("\"recording\"") ? "[" + line + "]\r" : line + "\r");
            alone.add("  ");
        }
        String unended = String.join("\n", alone).stripTrailing();
        assertThat(replay(seed, unended.getBytes(StandardCharsets.UTF_8))).isEqualTo(replay(seed, bytes(lines)));
    }

    @Property(tries = 100, seed = "2024011506")
    void filesCutWhereTimeDoesNotGoBackAreOneFile(@ForAll long seed) {
        List<String> lines = HostileSession.lines(seed);
        String header = lines.get(0).contains("\"recording\"") ? lines.get(0) + "\n" : "";
        List<byte[]> files = new ArrayList<>();
        int from = 0;
        for (int at : cuts(lines)) {
            String text = (from == 0 ? "" : header) + String.join("\n", lines.subList(from, at));
            files.add(text.getBytes(StandardCharsets.UTF_8));
            from = at;
        }
        files.add(((from == 0 ? "" : header) + String.join("\n", lines.subList(from, lines.size())))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(new EngineReplay(HostileSettings.settings(seed), null).replay(files))
                .isEqualTo(replay(seed, bytes(lines)));
    }

    @Property(tries = 300, seed = "2024011507")
    void anyBytesGiveEventsOrCodedErrors(@ForAll @Size(max = 300) byte[] noise, @ForAll long seed) {
        byte[] damaged = bytes(HostileSession.lines(seed).subList(0, 20));
        Random random = new Random(seed);
        for (byte b : noise) {
            damaged[random.nextInt(damaged.length)] = b;
        }
        // Anything but events and remarks would be thrown.
        assertThat(replay(seed, damaged).lines()).allMatch(line -> line.startsWith("{\"schema\":1,"));
        assertThat(replay(seed, noise).lines()).isEmpty();
    }

    /** Where every time before is at most every time after, apart from the last lines, which may hold no time. */
    private static List<Integer> cuts(List<String> lines) {
        List<Integer> cuts = new ArrayList<>();
        long[] least = new long[lines.size() + 1];
        least[lines.size()] = Long.MAX_VALUE;
        for (int i = lines.size() - 1; i >= 0; i--) {
            least[i] = Math.min(least[i + 1], LineTimes.least(lines.get(i)));
        }
        long most = Long.MIN_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            most = Math.max(most, LineTimes.greatest(lines.get(i - 1)));
            if (most <= least[i] && cuts.size() < 4 && (cuts.isEmpty() || i > cuts.get(cuts.size() - 1) + 5)) {
                cuts.add(i);
            }
        }
        return cuts;
    }

    private static List<String> ofSymbolA(NaiveResult result) {
        return result.lines().stream()
                .filter(line -> line.contains("\"symbol\":\"A\""))
                .toList();
    }

    /** By settings of either set of rules. */
    private static NaiveResult replay(long seed, byte[] file) {
        return new EngineReplay(HostileSettings.settings(seed), null).replay(List.of(file));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
