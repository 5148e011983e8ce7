package orderflow.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import orderflow.naive.NaivePosition;

/**
 * A session and the alerts that the rules give for it.
 *
 * @param name file name without its ending
 * @param events bytes of the recording, decompressed
 * @param alerts JSON lines
 * @param settings by their keys, the rules among them; lists joined by commas
 * @param positions of the positions file, or null when there is none
 * @param arguments what follows {@code replay} on the command line to replay the session with its settings and positions
 */
public record GoldenPair(
        String name,
        byte[] events,
        List<String> alerts,
        Map<String, String> settings,
        List<NaivePosition> positions,
        List<String> arguments) {

    private static final String SPECIFIED = "specified";
    private static final String RARITY = "rarity";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** Every pair of all folders; a file whose partner is missing is an error. */
    public static List<GoldenPair> all() {
        List<GoldenPair> pairs = new ArrayList<>();
        pairs.addAll(in(RESOURCES.resolve("golden"), SPECIFIED));
        pairs.addAll(in(RESOURCES.resolve("golden-rarity"), RARITY));
        return pairs;
    }

    /** The pair of this name, of the specified rules unless its name begins with {@code rarity/}. */
    public static GoldenPair named(String name) {
        return all().stream()
                .filter(pair -> pair.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a session, was " + name));
    }

    /** The pairs of one folder, by name, decided by these rules. */
    static List<GoldenPair> in(Path folder, String rules) {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("README.md")) {
                    names.add(name.replaceFirst(
                            "[.](events[.]jsonl|alerts[.]jsonl|settings[.]json|positions[.]json)$", ""));
                }
            }
            if (names.isEmpty()) {
                throw new IllegalStateException("expected sessions in " + folder + ", found none");
            }
            List<GoldenPair> pairs = new ArrayList<>();
            for (String name : names) {
                pairs.add(read(folder, name, rules));
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenPair read(Path folder, String name, String rules) throws IOException {
        Path recording = folder.resolve(name + ".events.jsonl");
        byte[] bytes = Files.readAllBytes(recording);
        List<String> alerts = Files.readAllLines(folder.resolve(name + ".alerts.jsonl"), StandardCharsets.UTF_8);
        Path settingsFile = folder.resolve(name + ".settings.json");
        Path positionsFile = folder.resolve(name + ".positions.json");
        Map<String, String> settings = settings(settingsFile);
        settings.put("rules", rules);
        return new GoldenPair(
                name,
                bytes,
                alerts,
                settings,
                positions(positionsFile),
                arguments(recording, settingsFile, positionsFile, rules));
    }

    private static List<String> arguments(Path recording, Path settingsFile, Path positionsFile, String rules) {
        List<String> arguments =
                new ArrayList<>(List.of(recording.toAbsolutePath().toString()));
        if (Files.exists(settingsFile)) {
            arguments.addAll(List.of("--config", settingsFile.toAbsolutePath().toString()));
        }
        if (Files.exists(positionsFile)) {
            arguments.addAll(
                    List.of("--positions", positionsFile.toAbsolutePath().toString()));
        }
        // Those of rarity are the default.
        if (rules.equals(SPECIFIED)) {
            arguments.addAll(List.of("--set", "rules=" + rules));
        }
        return arguments;
    }

    private static Map<String, String> settings(Path file) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        if (Files.exists(file)) {
            JSON.readTree(Files.readString(file))
                    .properties()
                    .forEach(entry ->
                            settings.put(entry.getKey(), entry.getValue().asText()));
        }
        return settings;
    }

    private static List<NaivePosition> positions(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        List<NaivePosition> positions = new ArrayList<>();
        for (JsonNode position : JSON.readTree(Files.readString(file))) {
            positions.add(new NaivePosition(
                    position.get("symbol").asText(),
                    decimal(position.get("quantity")),
                    decimal(position.get("entry_price")),
                    decimal(position.get("stop_price"))));
        }
        return positions;
    }

    private static BigDecimal decimal(JsonNode value) {
        return value == null ? null : new BigDecimal(value.asText());
    }

    @Override
    public String toString() {
        return settings.get("rules").equals(RARITY) ? RARITY + "/" + name : name;
    }
}
