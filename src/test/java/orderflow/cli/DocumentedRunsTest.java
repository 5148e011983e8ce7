package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show of a run is what the program prints, but for the speed and the folder it was run in. */
class DocumentedRunsTest {

    private static final String FOLDER_IN_DOCUMENTS = "/home/you/orderflow";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> printsWhatTheDocumentShows() throws IOException {
        List<DocumentedRun> runs = new ArrayList<>();
        for (Path document : documents()) {
            runs.addAll(DocumentedRun.in(document));
        }
        return runs.stream().map(run -> DynamicTest.dynamicTest(run.place(), () -> check(run)));
    }

    @Test
    void theReadmeAndTheSamplesShowRuns() throws IOException {
        assertThat(DocumentedRun.in(Path.of("README.md"))).isNotEmpty();
        assertThat(DocumentedRun.in(Path.of("samples", "README.md"))).hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("samples", "README.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    /** Run beside a copy of the samples, so that the settings of whoever runs the tests do not matter. */
    private void check(DocumentedRun run) throws IOException {
        Path place = Files.createTempDirectory(folder, "run").toRealPath();
        copySamples(Files.createDirectory(place.resolve("samples")));
        ProgramRun program = ProgramRun.in(place).withOneStream();

        int code = program.run(run.arguments().toArray(String[]::new));

        assertThat(plain(program.out().replace(place.toString(), FOLDER_IN_DOCUMENTS)))
                .isEqualTo(plain(String.join("\n", run.output())));
        if (run.code() != null) {
            assertThat(code).isEqualTo(run.code());
        }
    }

    private static void copySamples(Path target) throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, target.resolve(sample.getFileName()));
            }
        }
    }

    private static String plain(String output) {
        return output.replaceAll("(?m)^Speed  .*$", "Speed").strip();
    }
}
