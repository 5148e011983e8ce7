package orderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A copy of the program in a folder of a test's own, so that what the test breaks is not the copy of other tests. */
final class Installation {

    private static final Path CLONE = Path.of("").toAbsolutePath();

    private final Path root;

    private Installation(Path root) {
        this.root = root;
    }

    /** The launcher and the finished jar, without the sources. */
    static Installation finished(Path root) throws IOException {
        Installation installation = new Installation(root);
        installation.copy(Path.of("scripts"));
        installation.copy(Path.of("target", "orderflow.jar"));
        return installation;
    }

    /** The launcher and the sources, as git lays them down, with nothing built. */
    static Installation sources(Path root) throws IOException {
        Installation installation = new Installation(root);
        installation.copy(Path.of("scripts"));
        installation.copy(Path.of("pom.xml"));
        installation.copy(Path.of(".mvn"));
        installation.copy(Path.of("src", "main"));
        return installation;
    }

    Path root() {
        return root;
    }

    Path jar() {
        return root.resolve("target").resolve("orderflow.jar");
    }

    /** Where the class archives of this copy lie. */
    Path archiveFolder() {
        return root.resolve("target").resolve("start");
    }

    /** The one class archive of this copy. */
    Path archive() throws IOException {
        try (Stream<Path> files = Files.list(archiveFolder())) {
            return files.filter(file -> file.toString().endsWith(".archive"))
                    .findAny()
                    .orElseThrow();
        }
    }

    /** A start of this copy's launcher that makes no archive. */
    LauncherStart start(String... arguments) {
        return startWithArchive(arguments).with("ORDERFLOW_ARCHIVE", "no");
    }

    /** A start of this copy's launcher as a user has it. */
    LauncherStart startWithArchive(String... arguments) {
        return LauncherProcess.of(arguments).launcher(root.resolve("scripts").resolve("orderflow"));
    }

    private void copy(Path relative) throws IOException {
        try (Stream<Path> files = Files.walk(CLONE.resolve(relative))) {
            for (Path file : files.toList()) {
                Path copy = root.resolve(CLONE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
