package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class archive is made unasked, is used, is made anew when it no longer fits, and can do no harm. */
class ClassArchiveIT {

    private static final int LIMIT_SECONDS = 120;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String ARCHIVE = "shared objects file";

    @TempDir
    private Path folder;

    private Installation copy;
    private String javaToUse = JAVA;

    @BeforeEach
    void install() throws IOException {
        copy = Installation.finished(folder.resolve("copy"));
        Files.createDirectories(copy.archiveFolder());
    }

    @ParameterizedTest
    @MethodSource("javas")
    void everyJavaOnThisMachineGetsItsOwn(String java) throws Exception {
        javaToUse = java;

        assertThat(classSourceOf(runAndAwaitArchive())).contains("orderflow.jar");
        assertThat(classSourceOf(start().run())).startsWith(ARCHIVE);
    }

    /** The one that runs the tests, and those in the usual folder of Linux systems that are of another version. */
    static Stream<String> javas() throws IOException {
        Map<String, String> javaByVersion = new TreeMap<>();
        Path folder = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> homes = Files.list(folder)) {
                for (Path home : homes.filter(
                                one -> Files.isExecutable(one.resolve("bin").resolve("java")))
                        .toList()) {
                    javaByVersion.put(
                            versionOf(home), home.resolve("bin").resolve("java").toString());
                }
            }
        }
        javaByVersion.remove(System.getProperty("java.version"));
        javaByVersion.keySet().removeIf(version -> Integer.parseInt(version.split("\\D", 2)[0]) < 17);
        return Stream.concat(Stream.of(JAVA), javaByVersion.values().stream());
    }

    private static String versionOf(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return "0";
        }
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .findFirst()
                .orElse("0");
    }

    @Test
    void isMadeByTheFirstRunAndMadeAnewWhenItOrTheJarChanged() throws Exception {
        assertThat(classSourceOf(runAndAwaitArchive())).contains("orderflow.jar");
        assertThat(classSourceOf(start().run())).startsWith(ARCHIVE);

        Path archive = copy.archive();
        Files.delete(archive);
        Files.writeString(archive, "no archive", StandardOpenOption.CREATE_NEW);
        assertThat(classSourceOf(runAndAwaitArchive())).contains("orderflow.jar");
        assertThat(classSourceOf(start().run())).startsWith(ARCHIVE);

        Files.setLastModifiedTime(copy.jar(), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(classSourceOf(runAndAwaitArchive())).contains("orderflow.jar");
        assertThat(classSourceOf(start().run())).startsWith(ARCHIVE);
    }

    private LauncherStart start() {
        return copy.startWithArchive("--version")
                .with("ORDERFLOW_JAVA", javaToUse)
                .with("ORDERFLOW_JAVA_OPTS", "-Xlog:class+load:file=" + log());
    }

    /** Runs once and waits for the archive that this run has made in the background. */
    private LauncherProcess runAndAwaitArchive() throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            WatchKey key = copy.archiveFolder().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            LauncherProcess process = start().run();
            assertThat(process.exitCode()).as(process::err).isZero();
            assertThat(process.err()).isEmpty();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (key.pollEvents().stream()
                    .noneMatch(event -> event.context().toString().endsWith(".archive.key"))) {
                key.reset();
                assertThat(watch.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS))
                        .as("a sign of the archive within %d s", LIMIT_SECONDS)
                        .isNotNull();
            }
            return process;
        }
    }

    private Path log() {
        return folder.resolve("classes.log");
    }

    /** Where the run that ended last took the program's own classes from. */
    private String classSourceOf(LauncherProcess process) throws IOException {
        assertThat(process.exitCode()).as(process::err).isZero();
        assertThat(process.out()).startsWith("orderflow ").hasLineCount(1);
        assertThat(process.err()).isEmpty();
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains(" orderflow.cli.Main source: "))
                .map(line -> line.substring(line.indexOf("source: ") + "source: ".length()))
                .findFirst()
                .orElseThrow();
    }
}
