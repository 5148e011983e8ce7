package orderflow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder of samples holds what is made up here, and no other recording. */
class SampleSessionsTest {

    private static final int LARGEST_BYTES = 60_000;

    @TestFactory
    Stream<DynamicTest> filesAreThoseOfTheGenerator() {
        return SampleSessions.all().entrySet().stream()
                .map(session -> DynamicTest.dynamicTest(session.getKey(), () -> {
                    assertThat(SampleSessions.FOLDER.resolve(session.getKey())).hasBinaryContent(session.getValue());
                    assertThat(session.getValue()).hasSizeLessThan(LARGEST_BYTES);
                }));
    }

    @Test
    void noOtherRecordingLiesBesideThem() throws IOException {
        try (Stream<Path> files = Files.list(SampleSessions.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jsonl")))
                    .containsExactlyInAnyOrderElementsOf(SampleSessions.all().keySet());
        }
    }
}
