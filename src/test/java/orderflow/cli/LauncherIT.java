package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher finds the program and passes everything through. */
class LauncherIT {

    /** Three books, each with a large bid at a price of its own, which raise an exit signal. */
    private static final String LARGE_SELLERS = """
            {"ev":"L2","sym":"AAPL","b":[[175.50,15000]],"a":[[175.51,300]],"t":1705329000123}
            {"ev":"L2","sym":"AAPL","b":[[175.49,15000]],"a":[[175.51,300]],"t":1705329001123}
            {"ev":"L2","sym":"AAPL","b":[[175.48,15000]],"a":[[175.51,300]],"t":1705329002123}
            """;

    private static final String ONE_HOUR_LATER =
            "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[[175.48,100]],\"a\":[[175.51,300]],\"t\":1705332600123}\n";

    @TempDir
    private Path folder;

    @Test
    void worksFromAnotherFolder() {
        LauncherProcess process = LauncherProcess.of("--version").in(folder).run();

        assertAnswersVersion(process);
    }

    @Test
    void worksByARelativePath() {
        Path relative = folder.toAbsolutePath().relativize(LauncherProcess.LAUNCHER);

        assertAnswersVersion(
                LauncherProcess.of("--version").launcher(relative).in(folder).run());
    }

    @Test
    void worksThroughALinkToALink() throws IOException {
        Installation copy = Installation.finished(folder.resolve("copy"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("copy", "scripts", "orderflow"));
        Files.createDirectories(folder.resolve("bin"));
        Path second = Files.createSymbolicLink(folder.resolve("bin").resolve("orderflow"), Path.of("..", "link"));

        assertAnswersVersion(copy.start("--version").launcher(second).run());
        assertAnswersVersion(copy.start("--version").launcher(link).in(folder).run());
    }

    @Test
    void worksWhereItsPathHasSpacesAndPatternCharacters() throws IOException {
        Installation copy = Installation.finished(folder.resolve("my stocks [2024] *"));

        assertAnswersVersion(copy.start("--version").run());
    }

    @Test
    void worksWithoutALocale() {
        LauncherProcess process =
                LauncherProcess.of("größer").with("LC_ALL", "C").run();

        assertThat(process.exitCode()).isEqualTo(64);
        assertThat(process.err()).contains("größer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "xx_XX.UTF-8", "xx_XX.utf8"})
    void readsFilesOfAnyNameWhateverTheLocale(String locale) throws IOException {
        Files.writeString(folder.resolve("börse.jsonl"), LARGE_SELLERS);
        Files.writeString(folder.resolve(".env"), "ORDER_FLOW_LARGE_ORDER_SIZE=15001\n");

        LauncherProcess process = LauncherProcess.of("replay", "börse.jsonl")
                .in(folder)
                .with("LANG", locale)
                .without("LC_ALL")
                .without("LC_CTYPE")
                .run();

        assertThat(process.exitCode()).as(process::err).isZero();
        assertThat(process.err()).contains("3 books");
    }

    @ParameterizedTest
    @CsvSource({
        "10, >&-, replay sellers",
        "10, 2>&-, replay sellers",
        "10, <&- >&- 2>&-, replay sellers",
        "0, <&-, replay -",
        "0, >&-, validate-config",
        "0, >&-, --version"
    })
    void aClosedStandardStreamIsAsGoodAsNone(int code, String closing, String command) throws IOException {
        Files.writeString(folder.resolve("sellers"), LARGE_SELLERS);
        Path script = Files.writeString(
                folder.resolve("closing"), "exec " + LauncherProcess.LAUNCHER + " " + command + " " + closing + "\n");

        LauncherProcess process = LauncherProcess.of(script.toString())
                .launcher(Path.of("/bin/sh"))
                .in(folder)
                .bySpecifiedRules()
                .run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(code);
        assertThat(process.err()).doesNotContain("orderflow: standard", "MALFORMED");
    }

    @Test
    void saysThatItsFolderHasAColon() throws IOException {
        Installation copy = Installation.finished(folder.resolve("my:stocks"));

        LauncherProcess process = copy.start("--version").run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("orderflow: the clone lies in '", "my:stocks", "move the clone");
    }

    @Test
    void saysThatTheWorkingFolderIsGone() throws IOException {
        Path script = Files.writeString(
                folder.resolve("gone"),
                "mkdir gone.d && cd gone.d && rmdir ../gone.d && exec " + LauncherProcess.LAUNCHER + " --version\n");

        LauncherProcess process = LauncherProcess.of(script.toString())
                .launcher(Path.of("/bin/sh"))
                .in(folder)
                .run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("orderflow: the working folder is gone");
    }

    @Test
    void passesArgumentsThroughAsTheyAre() {
        LauncherProcess process = LauncherProcess.of("no such * $HOME").run();

        assertThat(process.exitCode()).isEqualTo(64);
        assertThat(process.err()).contains("'no such * $HOME'");
        assertThat(process.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        LauncherProcess process = LauncherProcess.of("--no-such-option").run();

        assertThat(process.exitCode()).isEqualTo(64);
        assertThat(process.err()).contains("--no-such-option");
    }

    @Test
    void takesTheUsersJavaOptionsLast() {
        LauncherProcess process = LauncherProcess.of("--version")
                .with("ORDERFLOW_JAVA_OPTS", "-Xmx77m  -XshowSettings:vm")
                .run();

        assertAnswersVersion(process, "Max. Heap Size: 77.00M");
    }

    @Test
    void refusesAnOldJava() throws IOException {
        Path old = folder.resolve("jdk-11");
        Files.createDirectories(old.resolve("bin"));
        Files.copy(Path.of("/bin/false"), old.resolve("bin").resolve("java"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

        LauncherProcess process = LauncherProcess.of("--version")
                .without("ORDERFLOW_JAVA")
                .with("JAVA_HOME", old.toString())
                .run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("Java 17 or newer is needed", "from JAVA_HOME", "is 11.0.2");
    }

    @Test
    void saysWhatNamesNoJava() {
        LauncherProcess process = LauncherProcess.of("--version")
                .with("ORDERFLOW_JAVA", "/no/such/java")
                .run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("ORDERFLOW_JAVA should name a java program, but is '/no/such/java'");
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERFLOW_JAVA_OPTS, -XX:+NoSuchOption",
        "JAVA_TOOL_OPTIONS, -XX:NoSuchOption=1",
        "JDK_JAVA_OPTIONS, --no-such-option"
    })
    void optionsThatJavaDoesNotTakeAreTold(String variable, String option) {
        LauncherProcess process =
                LauncherProcess.of("--version").with(variable, option).run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(70);
        assertThat(process.err()).contains("does not start with the options", variable);
        assertThat(process.out()).isEmpty();
    }

    @Test
    void aFileThatIsNoProgramIsNoJava() throws IOException {
        Path home = Path.of(javaThatPrintsItsArguments()).getParent().getParent();
        Files.writeString(home.resolve("bin/java"), "#!/no/such/shell\n");

        LauncherProcess process = LauncherProcess.of("--version")
                .with("ORDERFLOW_JAVA", home.toString())
                .run();

        assertThat(process.exitCode()).as(process::err).isEqualTo(70);
        assertThat(process.err()).contains("cannot be started");
    }

    @Test
    void monitoringIsToldInItsOwnCodes() {
        LauncherProcess process = LauncherProcess.of("healthcheck")
                .with("ORDERFLOW_JAVA", "/no/such/java")
                .run();

        assertThat(process.exitCode()).isEqualTo(3);
        assertThat(process.out()).startsWith("ORDERFLOW UNKNOWN - ORDERFLOW_JAVA should name a java program");
    }

    @Test
    void saysWhereItLookedForAJava() throws IOException {
        for (String tool : new String[] {"bash", "find", "readlink"}) {
            Files.copy(Path.of("/usr/bin", tool), folder.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }

        LauncherProcess process = LauncherProcess.of("--version")
                .without("ORDERFLOW_JAVA")
                .without("JAVA_HOME")
                .with("PATH", folder.toString())
                .run();

        assertThat(process.exitCode()).isEqualTo(70);
        assertThat(process.err()).contains("no Java found", "ORDERFLOW_JAVA", "JAVA_HOME", folder.toString());
    }

    @Test
    void findsFilesFromTheCallersFolderAndPassesTheExitCodeThrough() throws IOException {
        Files.writeString(folder.resolve("my session.jsonl"), LARGE_SELLERS);

        assertThat(LauncherProcess.of("replay", "my session.jsonl")
                        .in(folder)
                        .bySpecifiedRules()
                        .run())
                .returns(10, LauncherProcess::exitCode)
                .satisfies(process -> assertThat(process.out()).hasLineCount(4));
        assertThat(LauncherProcess.of("replay", "none.jsonl").in(folder).run())
                .returns(66, LauncherProcess::exitCode)
                .returns("", LauncherProcess::out);
    }

    @Test
    void passesStandardInputThrough() throws IOException {
        Path recording = Files.writeString(folder.resolve("session.jsonl"), LARGE_SELLERS);

        LauncherProcess process = LauncherProcess.of("replay", "-")
                .bySpecifiedRules()
                .reading(recording)
                .run();

        assertThat(process.exitCode()).isEqualTo(10);
        assertThat(process.out()).hasLineCount(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalReachesTheProgramWhichEndsWithTheCodeOfWhatWasSeen(String signal) throws IOException {
        Path recording = Files.writeString(folder.resolve("session.jsonl"), LARGE_SELLERS + ONE_HOUR_LATER);
        try (LauncherProcess process = LauncherProcess.of("replay", "--speed=1", recording.toString())
                .bySpecifiedRules()
                .start()) {
            process.awaitOut("EXIT");

            process.signal(signal);

            assertThat(process.exitCode()).isEqualTo(10);
            assertThat(process.err()).contains("Exit signals 1");
        }
    }

    @Test
    void tellsTheProgramWhichStreamsAreTerminals() throws IOException {
        Path terminal = Path.of("/usr/bin/script");
        assumeThat(terminal).isExecutable();
        String java = javaThatPrintsItsArguments();

        assertThat(LauncherProcess.of("--version")
                        .with("ORDERFLOW_JAVA", java)
                        .with("ORDERFLOW_ARCHIVE", "no")
                        .run()
                        .out())
                .contains("-Dorderflow.stdout.tty=false", "-Dorderflow.stderr.tty=false");
        assertThat(LauncherProcess.of("-qec", LauncherProcess.LAUNCHER + " --version 2>/dev/null", "/dev/null")
                        .launcher(terminal)
                        .with("ORDERFLOW_JAVA", java)
                        .with("ORDERFLOW_ARCHIVE", "no")
                        .run()
                        .out())
                .contains("-Dorderflow.stdout.tty=true", "-Dorderflow.stderr.tty=false");
    }

    private String javaThatPrintsItsArguments() throws IOException {
        Path home = folder.resolve("jdk-17");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        return java.toString();
    }

    private static void assertAnswersVersion(LauncherProcess process) {
        assertAnswersVersion(process, "");
    }

    private static void assertAnswersVersion(LauncherProcess process, String onStandardError) {
        assertThat(process.exitCode()).as(process::err).isZero();
        assertThat(process.out()).startsWith("orderflow ").hasLineCount(1);
        assertThat(process.err()).contains(onStandardError);
        if (onStandardError.isEmpty()) {
            assertThat(process.err()).isEmpty();
        }
    }
}
