package orderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import orderflow.sample.DocumentTable;
import org.junit.jupiter.api.Test;

/** The document of errors names every code there is, with its own words, and no other. */
class ErrorsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "errors.md");

    @Test
    void exitCodesAreThoseOfTheProgram() throws IOException {
        assertThat(firstTwo(DocumentTable.under("## Exit codes", DOCUMENT)))
                .isEqualTo(Arrays.stream(ExitCode.values())
                        .map(code -> List.of(String.valueOf(code.number()), code.name()))
                        .toList());
    }

    @Test
    void rejectionCodesAreThoseOfTheProgramInTheOrderOfTheChecks() throws IOException {
        assertThat(firstTwo(DocumentTable.under("## Rejected records", DOCUMENT)))
                .isEqualTo(Arrays.stream(RejectionCode.values())
                        .map(code -> List.of(code.name(), code.expected()))
                        .toList());
    }

    @Test
    void everyCodeSaysWhatItMeansWhereItComesFromAndWhatToDo() throws IOException {
        for (String heading : List.of("## Exit codes", "## Rejected records")) {
            assertThat(DocumentTable.under(heading, DOCUMENT))
                    .allSatisfy(row -> assertThat(row).hasSize(5).noneMatch(String::isEmpty));
        }
    }

    private static List<List<String>> firstTwo(List<List<String>> rows) {
        return rows.stream().map(row -> row.subList(0, 2)).toList();
    }
}
