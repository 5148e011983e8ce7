package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingWriterTest {

    /** 2024-01-15 10:00 in New York. */
    static final long NOW = 1_705_330_800_000L;

    private static final long DAY = 86_400_000;
    private static final String READY = "ready ";

    @TempDir
    private Path folder;

    static byte[] line(int id, long timeMillis) {
        return ("{\"ev\":\"T\",\"sym\":\"A\",\"i\":\"" + id + "\",\"p\":1.5,\"s\":1,\"t\":" + timeMillis + "}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        EventBatch.Reader reader = new EventBatch.Reader() {
            @Override
            public void onEvent(MarketEvent event, Receipt receipt, int index, long line) {
                ids.add(
                        event instanceof Trade trade
                                ? trade.id()
                                : event.getClass().getSimpleName());
            }

            @Override
            public void onRemark(Remark remark, int index, long line) {
                ids.add(remark.getClass().getSimpleName());
            }

            @Override
            public boolean isDone() {
                return false;
            }
        };
        RecordingFile recording = RecordingFile.open(file, file.toString());
        try (BatchSource source = new Recordings(List.of(recording)).start()) {
            for (EventBatch batch = source.next(); batch != null; batch = source.next()) {
                batch.read(reader);
            }
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.jsonl", "r.jsonl.gz", "r.jsonl.zst"})
    void writesWhatCanBeReadAgain(String name) throws Exception {
        Path file = folder.resolve(name);
        try (RecordingWriter writer = new RecordingWriter(file, NOW, 1 << 20)) {
            for (int id = 0; id < 1_000; id++) {
                writer.write(line(id, NOW + id), NOW + id);
            }
        }
        assertThat(ids(file)).hasSize(1_000).startsWith("0", "1").endsWith("999");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesAFolderForItsOwnerAloneAndLeavesOneThatIsThere() throws Exception {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));

        new RecordingWriter(there.resolve("new/r.jsonl"), NOW, 1 << 20).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve("new"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void followsASymbolicLinkToItsFolder() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        new RecordingWriter(link.resolve("r.jsonl"), NOW, 1 << 20).close();

        assertThat(real.resolve("r.jsonl")).isRegularFile();
    }

    @Test
    void neverWritesOverAnotherRecording() throws Exception {
        Path file = folder.resolve("r.jsonl.gz");
        Files.writeString(file, "something dear");
        try (RecordingWriter writer = new RecordingWriter(file, NOW, 1 << 20)) {
            assertThat(writer.file()).hasFileName("r-20240115T150000.000Z.jsonl.gz");
        }
        assertThat(Files.readString(file)).isEqualTo("something dear");
    }

    @Test
    void beginsAFileWithTheHeaderOnEachLaterNewYorkDay() throws Exception {
        Path file = folder.resolve("r.jsonl");
        byte[] header = "{\"ev\":\"recording\",\"version\":1}\n".getBytes(StandardCharsets.UTF_8);
        try (RecordingWriter writer = new RecordingWriter(file, NOW, 1 << 20)) {
            writer.header(header, NOW);
            writer.write(line(1, NOW), NOW);
            writer.write(line(2, NOW + DAY), NOW + DAY);
        }
        assertThat(ids(file)).containsExactly("Header", "1");
        assertThat(ids(folder.resolve("r-2024-01-16.jsonl"))).containsExactly("Header", "2");
    }

    @Test
    void goesByTheClockOfItsLinesAndNotByThatOfItsName() throws Exception {
        Path file = folder.resolve("r.jsonl");
        try (RecordingWriter writer = new RecordingWriter(file, NOW + 700 * DAY, 1 << 20)) {
            writer.write(line(1, NOW), NOW);
            writer.write(line(2, NOW + DAY), NOW + DAY);
        }
        assertThat(ids(file)).containsExactly("1");
        assertThat(ids(folder.resolve("r-2024-01-16.jsonl"))).containsExactly("2");
    }

    @Test
    void keepsALineThatIsLongerThanItsRoom() throws Exception {
        Path file = folder.resolve("r.jsonl");
        try (RecordingWriter writer = new RecordingWriter(file, NOW, 10)) {
            writer.write(line(1, NOW), NOW);
            assertThat(writer.leftOut()).isZero();
        }
        assertThat(ids(file)).containsExactly("1");
    }

    @Test
    void tellsThatTheNextFileCannotBeMade() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        RecordingWriter writer = new RecordingWriter(inner.resolve("r.jsonl"), NOW, 1 << 20);
        Files.delete(inner.resolve("r.jsonl"));
        Files.delete(inner);
        Files.writeString(inner, "a file where the folder was");
        writer.write(line(1, NOW), NOW);
        writer.write(line(2, NOW + DAY), NOW + DAY);
        writer.close();
        assertThat(writer.failure()).isNotNull();
    }

    @Test
    void keepsWhateverEndedItsThreadAsTheFailure() throws Exception {
        for (Throwable thrown : List.of(
                new IllegalStateException("stream in disorder"), new OutOfMemoryError("no heap"), new IOException())) {
            Path file = folder.resolve(thrown.getClass().getSimpleName());
            RecordingWriter writer = new RecordingWriter(
                    file, NOW, 1 << 20, path -> new RecordingOutput(path, channel(path), throwing(thrown)));
            writer.write(line(1, NOW), NOW);
            writer.close();

            assertThat(writer.failure()).isSameAs(thrown);
            assertThat(writer.leftOut()).isZero();
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static OutputStream throwing(Throwable thrown) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (thrown instanceof Error error) {
                    throw error;
                }
                if (thrown instanceof RuntimeException defect) {
                    throw defect;
                }
                throw (IOException) thrown;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"k.jsonl", "k.jsonl.gz", "k.jsonl.zst"})
    void losesAtMostTwoSecondsWhenItsProcessIsKilled(String name) throws Exception {
        Path file = folder.resolve(name);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecorderToKill.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = "";
        byte[] buffer = new byte[4096];
        while (!said.contains(READY)) {
            int read = process.getInputStream().read(buffer);
            assertThat(read).as(said).isPositive();
            said += new String(buffer, 0, read, StandardCharsets.UTF_8);
        }
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        int expected = Integer.parseInt(
                said.substring(said.indexOf(READY) + READY.length()).strip());
        List<String> ids = ids(file);
        assertThat(ids.size()).isGreaterThanOrEqualTo(expected);
        assertThat(ids.subList(0, expected)).startsWith("0").endsWith(Integer.toString(expected - 1));
    }
}
