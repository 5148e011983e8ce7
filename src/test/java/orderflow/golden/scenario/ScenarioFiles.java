package orderflow.golden.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orderflow.golden.GoldenPair;
import orderflow.naive.NaiveReplay;

/** Writes the scenarios to the golden folder, with the alerts that the naive implementation gives for them. */
final class ScenarioFiles {

    static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String HEADING = "## Sessions at the limits";

    private ScenarioFiles() {}

    /** Writes all files and the table of the README; what changed is to be reviewed by hand before it is kept. */
    public static void main(String[] args) throws IOException {
        for (Script script : scripts()) {
            for (Map.Entry<String, String> file : inputs(script).entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
            Files.writeString(FOLDER.resolve(script.name() + ".alerts.jsonl"), "");
        }
        Map<String, GoldenPair> pairs =
                GoldenPair.all().stream().collect(Collectors.toMap(GoldenPair::toString, p -> p));
        StringBuilder table = new StringBuilder();
        for (Script script : scripts()) {
            GoldenPair pair = pairs.get(script.name());
            List<String> alerts = new NaiveReplay(pair.settings(), pair.positions())
                    .replay(List.of(pair.events()))
                    .lines();
            String text = alerts.stream().map(line -> line + "\n").collect(Collectors.joining());
            Files.writeString(FOLDER.resolve(script.name() + ".alerts.jsonl"), text);
            table.append(row(script, alerts)).append('\n');
        }
        Path readme = FOLDER.resolve("README.md");
        String text = Files.readString(readme);
        int end = text.contains(HEADING) ? text.indexOf(HEADING) : text.length();
        Files.writeString(readme, text.substring(0, end).stripTrailing() + "\n\n" + heading() + table);
    }

    static List<Script> scripts() {
        List<Script> scripts = new ArrayList<>();
        scripts.addAll(RecordScenarios.all());
        scripts.addAll(FieldScenarios.all());
        scripts.addAll(CheckScenarios.all());
        scripts.addAll(PassedOverScenarios.all());
        scripts.addAll(ArrivalScenarios.all());
        scripts.addAll(InterruptionScenarios.all());
        scripts.addAll(SideScenarios.all());
        scripts.addAll(BurstScenarios.all());
        scripts.addAll(BurstStateScenarios.all());
        scripts.addAll(SessionScenarios.all());
        scripts.addAll(SellerScenarios.all());
        scripts.addAll(LevelScenarios.all());
        scripts.addAll(ExitScenarios.all());
        scripts.addAll(PositionScenarios.all());
        return scripts;
    }

    /** The files of a scenario but its alerts, by name. */
    static Map<String, String> inputs(Script script) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(script.name() + ".events.jsonl", String.join("\n", script.lines()) + "\n");
        if (!script.settings().isEmpty()) {
            String members = script.settings().entrySet().stream()
                    .map(entry -> "  \"" + entry.getKey() + "\": " + entry.getValue())
                    .collect(Collectors.joining(",\n"));
            files.put(script.name() + ".settings.json", "{\n" + members + "\n}\n");
        }
        if (script.positions() != null) {
            files.put(script.name() + ".positions.json", script.positions());
        }
        return files;
    }

    /** The row of a scenario in the README, by its alerts. */
    static String row(Script script, List<String> alerts) {
        return "| " + script.name() + " | " + script.shows() + " | " + count(alerts, "large_seller_detected") + " | "
                + count(alerts, "red_burst_detected") + " | " + count(alerts, "exit_signal_triggered") + " |";
    }

    private static long count(List<String> alerts, String event) {
        return alerts.stream()
                .filter(line -> line.contains("order_flow." + event))
                .count();
    }

    private static String heading() {
        return HEADING + "\n\nWritten by `orderflow.golden.scenario.ScenarioFiles` in the test sources, alerts by the"
                + " naive implementation and reviewed by hand. A `.positions.json` is given by `--positions`.\n\n"
                + "| name | shows | large sellers | red bursts | exits |\n|---|---|---|---|---|\n";
    }
}
