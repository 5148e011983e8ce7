package orderflow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs what users run most, in silence, while the Java machine notes the classes that it takes.
 *
 * <p>Started by {@code scripts/archive-classes} in an empty folder, with the folder of the samples as its argument; the
 * archive made of the classes noted is what makes the program start fast. The samples are compressed there, too, since
 * what reads such files takes classes of its own. The user's settings are left out, and what the commands answer does
 * not matter here.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("ORDER") || name.startsWith("POLYGON"));
        for (List<String> command : commands(Path.of(args[0]))) {
            Main.run(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    environment,
                    Path.of(""),
                    command.toArray(String[]::new));
        }
        System.exit(0);
    }

    private static List<List<String>> commands(Path samples) throws IOException {
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("--version"));
        commands.add(List.of("--help"));
        commands.add(List.of("validate-config"));
        commands.add(List.of("validate-config", "--output", "json"));
        for (Path recording : recordings(samples)) {
            for (String rules : List.of("rarity", "specified")) {
                List<String> replay = List.of("replay", recording.toString(), "--set", "rules=" + rules);
                commands.add(replay);
                commands.add(Stream.concat(replay.stream(), Stream.of("--output", "json"))
                        .toList());
            }
        }
        for (Path recording : recordings(samples)) {
            for (String ending : List.of(".gz", ".zst")) {
                String compressed = recording.getFileName() + ending;
                commands.add(List.of("replay", recording.toString(), "--record", compressed));
                commands.add(List.of("replay", compressed));
            }
        }
        return commands;
    }

    private static List<Path> recordings(Path samples) throws IOException {
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
