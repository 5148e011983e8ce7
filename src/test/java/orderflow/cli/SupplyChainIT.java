package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program is built from is what was pinned, and the jar holds the licences of what it contains. */
class SupplyChainIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("maven.repo.local"));
    private static final Pattern PLUGIN = Pattern.compile("<plugin>\\s*<groupId>([^<]*)</groupId>\\s*"
            + "<artifactId>([^<]*)</artifactId>\\s*<version>([^<]*)</version>");

    /** For development alone, run by hand. */
    private static final Set<String> NOT_OF_THE_BUILD =
            Set.of("spotless-maven-plugin", "pitest-maven", "maven-dependency-plugin");

    private static final Pattern LICENCE = Pattern.compile("META-INF/(.*[/-])?(LICENSE|NOTICE|DEPENDENCIES)(\\.\\w+)?");

    @TempDir
    private Path folder;

    private static Set<String> pinned() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(".mvn", "checksums.sha256"))) {
            return lines.map(line -> line.split("  ", 2)[1]).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The jars that the tests see, by their place in the local repository. */
    private static Stream<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.startsWith(REPOSITORY) && path.toString().endsWith(".jar"));
    }

    @Test
    void everyDependencyAndPluginIsPinned() throws IOException {
        assertThat(libraries().map(path -> REPOSITORY.relativize(path).toString()))
                .isNotEmpty()
                .filteredOn(jar -> !jar.contains("/selenium-") && !jar.contains("/opentelemetry"))
                .allMatch(pinned()::contains);
        assertThat(PLUGIN.matcher(Files.readString(Path.of("pom.xml")))
                        .results()
                        .filter(plugin -> !NOT_OF_THE_BUILD.contains(plugin.group(2)))
                        .map(plugin -> plugin.group(1).replace('.', '/') + "/" + plugin.group(2) + "/" + plugin.group(3)
                                + "/" + plugin.group(2) + "-" + plugin.group(3) + ".jar"))
                .hasSizeGreaterThan(5)
                .allMatch(pinned()::contains);
    }

    @Test
    void theBillOfMaterialsNamesEveryLibraryOfTheJar() throws IOException {
        Path bill = Path.of("target", "bom.json");
        assumeThat(bill).as("made by mvn verify").exists();
        JsonNode bom = new ObjectMapper().readTree(bill.toFile());

        assertThat(bom.get("bomFormat").asText()).isEqualTo("CycloneDX");
        try (ZipFile program = new ZipFile(Path.of("target", "orderflow.jar").toFile())) {
            assertThat(bom.get("components"))
                    .extracting(component -> component.get("name").asText())
                    .containsAll(contained(program).stream()
                            .map(jar ->
                                    jar.getParent().getParent().getFileName().toString())
                            .toList());
        }
    }

    @Test
    void aTamperedJarFailsTheBuild() throws Exception {
        Path clone = Installation.sources(folder.resolve("clone")).root();
        Path repository = folder.resolve("repository");
        assertThat(new ProcessBuilder("cp", "-al", REPOSITORY.toString(), repository.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(build(clone, repository)).isEmpty();

        String victim = pinned().stream()
                .filter(jar -> jar.contains("/failsafe/") && Files.exists(repository.resolve(jar)))
                .findFirst()
                .orElseThrow();
        byte[] content = Files.readAllBytes(repository.resolve(victim));
        content[content.length / 2] ^= 1;
        Files.delete(repository.resolve(victim));
        Files.write(repository.resolve(victim), content);

        assertThat(build(clone, repository)).contains(victim, "expected the file whose SHA-256 is", "BUILD FAILURE");
    }

    /** What a build without the network says up to its check of the jars; nothing where it passes. */
    private static String build(Path clone, Path repository) throws Exception {
        Path said = clone.resolve("said");
        Process build = new ProcessBuilder("mvn", "-o", "-B", "validate", "-Dmaven.repo.local=" + repository)
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(build.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return build.exitValue() == 0 ? "" : Files.readString(said);
    }

    @Test
    void theJarHoldsEveryLicenceAndNotice() throws IOException {
        try (ZipFile program = new ZipFile(Path.of("target", "orderflow.jar").toFile())) {
            String others = text(program, "META-INF/licenses/THIRD-PARTY.md");
            List<Path> components = contained(program);
            assertThat(components).hasSizeGreaterThan(15);
            for (Path component : components) {
                String name = component.getParent().getParent().getFileName().toString();
                try (ZipFile library = new ZipFile(component.toFile())) {
                    List<String> licences = library.stream()
                            .map(ZipEntry::getName)
                            .filter(entry -> LICENCE.matcher(entry).matches())
                            .toList();
                    for (String licence : licences) {
                        assertThat(text(program, licence))
                                .as(name + ": " + licence)
                                .contains(text(library, licence));
                    }
                    if (licences.isEmpty()) {
                        assertThat(others)
                                .as("libraries without a licence in their jars")
                                .contains(name);
                    }
                }
            }
            for (String file : List.of("EPL-2.0.md", "jline.txt", "progressbar.txt", "zstd-jni.txt")) {
                assertThat(text(program, "META-INF/licenses/" + file)).isNotBlank();
            }
        }
    }

    /** What the program's jar was made of: the libraries whose classes it has. */
    private static List<Path> contained(ZipFile program) throws IOException {
        List<Path> contained = new ArrayList<>();
        for (Path jar : libraries().toList()) {
            try (ZipFile library = new ZipFile(jar.toFile())) {
                if (library.stream()
                        .map(ZipEntry::getName)
                        .filter(entry -> entry.endsWith(".class") && !entry.contains("module-info"))
                        .anyMatch(entry -> program.getEntry(entry) != null)) {
                    contained.add(jar);
                }
            }
        }
        return contained;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        assertThat(entry).as(zip.getName() + ": " + name).isNotNull();
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
