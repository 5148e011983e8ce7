package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clone in which nothing was built yet builds itself, once, and says what is missing where it cannot. */
class FirstBuildIT {

    private static final long LIMIT_SECONDS = 240;

    @TempDir
    private Path folder;

    private Installation clone;

    @BeforeEach
    void cloneSources() throws IOException {
        clone = Installation.sources(folder.resolve("a clone"));
    }

    @Test
    void twoFirstRunsAtOnceBuildOnceAndBothAnswer() {
        try (LauncherProcess one = start("--version").start();
                LauncherProcess other = start("--version").start()) {
            assertThat(one.exitCode()).as(one::err).isZero();
            assertThat(other.exitCode()).as(other::err).isZero();

            assertThat(one.out()).startsWith("orderflow ").hasLineCount(1);
            assertThat(other.out()).isEqualTo(one.out());
            assertThat((one.err() + other.err()).lines().filter(line -> line.contains("building the program")))
                    .hasSize(1);
        }
        LauncherProcess third = start("--version").run();
        assertThat(third.exitCode()).isZero();
        assertThat(third.err()).isEmpty();
    }

    @Test
    void aBuildThatFailsIsTold() throws IOException {
        Files.writeString(clone.root().resolve("pom.xml"), "<project>");

        LauncherProcess process = start("--version").run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("building the program", "pom.xml", "orderflow: the build failed");
        assertThat(process.out()).isEmpty();
        assertThat(clone.jar()).doesNotExist();
    }

    @Test
    void saysWhereItLookedForMaven() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"bash", "find", "mkdir", "readlink"}) {
            Files.copy(Path.of("/usr/bin", tool), tools.resolve(tool));
        }

        LauncherProcess process =
                start("--version").with("PATH", tools.toString()).run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("no Maven found", "mvn in the PATH (" + tools + ")");
    }

    @Test
    void withoutJarAndSourcesThereIsNothingToRun() throws IOException {
        Files.delete(clone.root().resolve("pom.xml"));

        LauncherProcess process = start("--version").run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("orderflow.jar is missing", "no sources");
    }

    private LauncherStart start(String... arguments) {
        LauncherStart start = clone.start(arguments).limitedTo(LIMIT_SECONDS);
        String repository = System.getProperty("maven.repo.local");
        return repository == null ? start : start.with("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
    }
}
