package orderflow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder of samples holds what is made up here, and no other recording. */
class SampleSessionsTest {

    private static final int LARGEST_BYTES = 60_000;
    private static final int LARGEST_BYTES_OF_A_DAY = 2_000_000;

    /** Compared without compression, whose bytes another version of the library may choose otherwise. */
    @TestFactory
    Stream<DynamicTest> filesAreThoseOfTheGenerator() {
        return SampleSessions.all().entrySet().stream()
                .map(session -> DynamicTest.dynamicTest(session.getKey(), () -> {
                    Path file = SampleSessions.FOLDER.resolve(session.getKey());
                    boolean packed = session.getKey().endsWith(".zst");
                    assertThat(Files.size(file)).isLessThan(packed ? LARGEST_BYTES_OF_A_DAY : LARGEST_BYTES);
                    assertThat(packed ? unpacked(file) : Files.readAllBytes(file))
                            .isEqualTo(session.getValue());
                }));
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new ZstdInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @Test
    void noOtherRecordingLiesBesideThem() throws IOException {
        try (Stream<Path> files = Files.list(SampleSessions.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".jsonl")))
                    .containsExactlyInAnyOrderElementsOf(SampleSessions.all().keySet());
        }
    }
}
