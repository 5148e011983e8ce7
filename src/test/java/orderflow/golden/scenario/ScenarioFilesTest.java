package orderflow.golden.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden folder holds every scenario as it is scripted, with its row in the README. */
class ScenarioFilesTest {

    @TestFactory
    Stream<DynamicTest> filesAreThoseOfTheScript() {
        return ScenarioFiles.scripts().stream()
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> {
                    for (Map.Entry<String, String> file :
                            ScenarioFiles.inputs(script).entrySet()) {
                        assertThat(ScenarioFiles.FOLDER.resolve(file.getKey())).hasContent(file.getValue());
                    }
                    List<String> alerts = Files.readAllLines(
                            ScenarioFiles.FOLDER.resolve(script.name() + ".alerts.jsonl"), StandardCharsets.UTF_8);
                    assertThat(Files.readString(ScenarioFiles.FOLDER.resolve("README.md")))
                            .contains(ScenarioFiles.row(script, alerts));
                }));
    }

    @Test
    void namesAreUnique() {
        assertThat(ScenarioFiles.scripts()).extracting(Script::name).doesNotHaveDuplicates();
    }
}
