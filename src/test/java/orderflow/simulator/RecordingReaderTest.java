package orderflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReaderTest {

    private static final long START = Session.START;

    @TempDir
    private Path folder;

    private static List<Long> offsets(String... lines) {
        return RecordingReader.read(List.of(lines)).events().stream()
                .map(event -> event.dueMillis() - START)
                .toList();
    }

    private static List<String> texts(Recording recording) {
        return recording.events().stream().map(MarketRecord::text).toList();
    }

    @Test
    void keepsTheTextOfEachEventOfArraysAndFrames() {
        Recording recording = RecordingReader.read(List.of(
                "\uFEFF {\"ev\":\"recording\",\"version\":1}",
                "[{\"ev\":\"status\",\"status\":\"connected\"}, {\"ev\":\"T\", \"sym\":\"A\",\"p\":1.50,\"t\":" + START
                        + "} ]",
                "",
                "{\"frame\":[{\"ev\":\"Q\",\"sym\":\"A\",\"bp\":1e1,\"t\":" + START + "}],\"at\":" + (START + 8)
                        + "}"));

        assertThat(texts(recording))
                .containsExactly(
                        "{\"ev\":\"T\", \"sym\":\"A\",\"p\":1.50,\"t\":" + START + "}",
                        "{\"ev\":\"Q\",\"sym\":\"A\",\"bp\":1e1,\"t\":" + START + "}");
        assertThat(recording.events()).extracting(MarketRecord::dueMillis).containsExactly(START, START + 8);
    }

    @Test
    void neverGoesBackInTime() {
        assertThat(offsets(
                        Session.trade("A", 0, 1),
                        Session.trade("A", 500, 2),
                        Session.trade("A", 100, 3),
                        Session.trade("A", 700, 4)))
                .containsExactly(0L, 500L, 500L, 700L);
    }

    @Test
    void playsALoneWrongTimeWithItsNeighbours() {
        assertThat(offsets(
                        Session.trade("A", 0, 1),
                        Session.trade("A", 86_400_000, 2),
                        Session.trade("A", 900, 3),
                        Session.trade("A", 57_600_000, 4)))
                .containsExactly(0L, 0L, 900L, 57_600_000L);
    }

    @Test
    void givesEventsWithoutATimeThatOfTheirNeighbours() {
        assertThat(offsets(
                        "{\"ev\":\"gap\"}",
                        Session.trade("A", 0, 1),
                        "{\"ev\":\"T\",\"sym\":\"A\"}",
                        "{\"ev\":\"LULD\",\"T\":\"A\",\"i\":[17],\"t\":" + (START + 40) + "000000}"))
                .containsExactly(0L, 0L, 0L, 40L);
    }

    @Test
    void turnsLotsIntoShares() {
        Recording recording = RecordingReader.read(
                List.of("{\"ev\":\"recording\",\"quote_size_unit\":\"lots\"}", Session.quote("A", 0, 5)));

        assertThat(texts(recording).get(0)).contains("\"bs\":500,", "\"as\":30000,", "\"bp\":50.0,");
    }

    @Test
    void beginsWhereTheRecordedWatchDid() {
        Recording recording = RecordingReader.read(List.of(
                "{\"at\":" + (START + 5) + ",\"warmup\":[" + Session.trade("A", -60_000, 1) + "]}",
                "{\"at\":" + (START + 90) + ",\"frame\":[" + Session.trade("A", 80, 2) + "]}"));

        assertThat(recording.startMillis()).isEqualTo(START + 5);
        assertThat(recording.events()).extracting(MarketRecord::dueMillis).containsExactly(START - 60_000, START + 90);
    }

    @Test
    void isLateWhereTheRecordedFeedWas() {
        Recording recording =
                RecordingReader.read(List.of("{\"ev\":\"recording\",\"delay_ms\":900000}", Session.trade("A", 0, 1)));

        assertThat(recording.startMillis()).isEqualTo(START + 900_000);
    }

    @Test
    void tellsWhatItCouldNotRead() {
        Recording recording = RecordingReader.read(List.of("{\"ev\":", "17", Session.trade("A", 0, 1)));

        assertThat(recording.events()).hasSize(1);
        assertThat(recording.warnings()).containsExactly("line 1: no JSON", "line 2: 1 values are no events");
    }

    @Test
    void refusesARecordingWithoutEvents() {
        assertThatThrownBy(() -> RecordingReader.read(List.of("{\"ev\":\"recording\"}")))
                .isInstanceOf(RecordingException.class);
    }

    @Test
    void readsCompressedFilesUpToWhereTheyBreakOff() throws IOException {
        String text = String.join("\n", Session.trades(3)) + "\n";
        byte[] gzip = gzip(text);
        Path plain = Files.writeString(folder.resolve("a.jsonl"), text);
        Path zipped = Files.write(folder.resolve("a.jsonl.gz"), gzip);
        Path zstd = Files.write(folder.resolve("a.jsonl.zst"), Zstd.compress(text.getBytes(StandardCharsets.UTF_8)));
        Path broken = Files.write(folder.resolve("b.jsonl.gz"), Arrays.copyOf(gzip, gzip.length - 9));

        for (Path file : List.of(plain, zipped, zstd)) {
            assertThat(texts(RecordingReader.read(file))).isEqualTo(Session.trades(3));
            assertThat(RecordingReader.read(file).warnings()).isEmpty();
        }
        assertThat(RecordingReader.read(broken).events()).isNotEmpty();
        assertThat(RecordingReader.read(broken).warnings())
                .singleElement()
                .asString()
                .contains("breaks off");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
