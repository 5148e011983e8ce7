package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library that the build names has its reason among the decisions, and no other has. */
class DependenciesDocumentTest {

    private static final Pattern LIBRARY =
            Pattern.compile("<(dependency|path)>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");
    private static final Pattern NAMED = Pattern.compile("\\*\\*([\\w-]+)\\*\\*");

    @Test
    void everyLibraryHasItsReason() throws IOException {
        Set<String> libraries = LIBRARY.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(library -> library.group(2))
                .filter(library -> !library.endsWith("-bom") && !library.startsWith("pitest-"))
                .collect(Collectors.toCollection(TreeSet::new));

        try (Stream<String> lines =
                Files.readString(Path.of("docs", "decisions.md")).lines()) {
            String reasons =
                    lines.dropWhile(line -> !line.equals("## Dependencies")).collect(Collectors.joining("\n"));
            assertThat(NAMED.matcher(reasons).results().map(named -> named.group(1)))
                    .containsExactlyInAnyOrderElementsOf(libraries);
        }
    }
}
