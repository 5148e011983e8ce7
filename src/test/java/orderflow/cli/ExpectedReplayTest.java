package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of recordings is taken whole, or it fails, or nobody would notice what is not looked at. */
class ExpectedReplayTest {

    @TempDir
    private Path folder;

    @Test
    void everyFormOfARecordingIsTakenWithTheRulesThatAlertsAreGivenFor() throws IOException {
        files("README.md a.jsonl a.alerts.jsonl b.jsonl.gz b.rarity-alerts.jsonl b.alerts.jsonl c.jsonl.zst"
                + " c.rarity-alerts.jsonl");

        assertThat(ExpectedReplay.in(folder))
                .extracting(ExpectedReplay::toString)
                .containsExactly(
                        "a.jsonl, specified", "b.jsonl.gz, specified", "b.jsonl.gz, rarity", "c.jsonl.zst, rarity");
        assertThat(ExpectedReplay.in(folder).get(2).alerts()).isEqualTo(folder.resolve("b.rarity-alerts.jsonl"));
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, expected recordings in",
        "a.jsonl.gz b.alerts.jsonl, expected a.alerts.jsonl or .rarity-alerts.jsonl in",
        "a.jsonl a.alerts.jsonl b.rarity-alerts.jsonl, expected a recording for each of"
    })
    void whatHasNoPartnerFails(String names, String message) throws IOException {
        files(names);

        assertThatThrownBy(() -> ExpectedReplay.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message);
    }

    private void files(String names) throws IOException {
        for (String name : names.split(" ")) {
            Files.createFile(folder.resolve(name));
        }
    }
}
