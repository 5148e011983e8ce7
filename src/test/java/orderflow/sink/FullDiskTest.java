package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    @TempDir
    Path folder;

    private final HandTicker ticker = new HandTicker();
    private final List<String> told = new ArrayList<>();
    private long space = Long.MAX_VALUE;

    @Test
    void tellsOnceThatTheDeviceIsFull() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Path file = folder.resolve("2024-01-15.jsonl");
        AuditLog log = log(new DayFiles(folder, path -> new RandomAccessFile("/dev/full", "rw")));

        log.onAlert(Examples.seller(1));
        log.onAlert(Examples.seller(2));
        ticker.tick();
        log.close();

        assertThat(told).singleElement().asString().startsWith("degraded").contains("space", file.toString());
        assertThat(log.failure()).isPresent();
        assertThat(log.lost()).isEqualTo(2);
    }

    @Test
    void tellsThatTheFolderIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("logs"));
        AuditLog log = log(new DayFiles(file, DayFiles.READ_WRITE));

        log.onAlert(Examples.seller(1));
        ticker.tick();

        assertThat(told).singleElement().asString().contains("expected a folder, was something else", file.toString());

        Files.delete(file);
        ticker.tick();
        assertThat(told).hasSize(2);
        assertThat(Files.readAllLines(file.resolve("2024-01-15.jsonl"))).hasSize(1);
        log.close();
    }

    @Test
    void aRecordWrittenInPartHarmsNoOther() throws IOException {
        for (int taken = 0; taken < record(1).length(); taken++) {
            Path own = folder.resolve("after-" + taken);
            AuditLog log = log(new DayFiles(own, path -> new SmallDisk(path)));
            told.clear();

            space = record(1).length() + taken;
            log.onAlert(Examples.seller(1));
            log.onAlert(Examples.seller(2));
            log.onAlert(Examples.seller(3));
            assertThat(told).hasSize(1);

            space = Long.MAX_VALUE;
            log.onAlert(Examples.seller(4));
            ticker.tick();
            log.close();

            assertThat(own.resolve("2024-01-15.jsonl")).hasContent(record(1) + record(2) + record(3) + record(4));
            assertThat(told).hasSize(2);
            assertThat(log.failure()).isPresent();
            assertThat(log.lost()).isZero();
        }
    }

    @Test
    void isCutBackToWholeLinesWhenItIsClosedWhileTheDiskIsFull() throws IOException {
        AuditLog log = log(new DayFiles(folder, path -> new SmallDisk(path)));
        space = record(1).length() + 40;

        log.onAlert(Examples.seller(1));
        log.onAlert(Examples.seller(2));
        log.close();

        assertThat(folder.resolve("2024-01-15.jsonl")).hasContent(record(1));
        assertThat(log.lost()).isEqualTo(1);
    }

    @Test
    void givesUpTheOldestWhenTooManyWait() throws IOException {
        AuditLog log = log(new DayFiles(folder, path -> new SmallDisk(path)));
        space = 0;
        for (int number = 1; number <= DayFile.MAX_WAITING + 5; number++) {
            log.onAlert(Examples.seller(number));
        }
        assertThat(log.lost()).isEqualTo(5);

        space = Long.MAX_VALUE;
        log.close();

        List<String> lines = Files.readAllLines(folder.resolve("2024-01-15.jsonl"));
        assertThat(lines).hasSize(DayFile.MAX_WAITING);
        assertThat(lines.get(0)).contains("AAPL-20240115-6\"");
        assertThat(log.lost()).isEqualTo(5);
    }

    private AuditLog log(DayFiles files) {
        return new AuditLog(
                files,
                "run",
                OptionalLong::empty,
                new AuditLog.Listener() {
                    @Override
                    public void onFailure(String message) {
                        told.add("degraded: " + message);
                    }

                    @Override
                    public void onRecovery(String message) {
                        told.add("restored: " + message);
                    }
                },
                ticker);
    }

    private static String record(int number) {
        return new String(
                AlertJson.fields(Examples.seller(number)).text("run", "run").end());
    }

    /** A real file on a disk that has {@link #space} bytes and takes what fits of a record before it fails. */
    private final class SmallDisk extends RandomAccessFile {

        SmallDisk(Path path) throws IOException {
            super(path.toFile(), "rw");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int fits = (int) Math.max(0, Math.min(length, space - getFilePointer()));
            super.write(bytes, offset, fits);
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }
}
