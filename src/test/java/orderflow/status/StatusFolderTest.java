package orderflow.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFolderTest {

    private static final byte[] KEY = "canary-key-0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_KEY = "another-key-0123456789".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    private StatusFolder folder;

    @BeforeEach
    void chooseFolder() {
        folder = StatusFolder.ofUser(home);
    }

    private static WatchStatus status(long now) {
        return WatchStatus.ofThisProcess(
                now,
                new WatchRules("specified", "implied by min_burst_volume (--set)"),
                List.of("AAPL", "BRK.B"),
                "live",
                List.of("quotes: not in the plan"),
                new WatchFigures(OptionalLong.of(84), 512, 2, 1));
    }

    private static WatchLock granted(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        return ((Claim.Granted) claim).lock();
    }

    @Test
    void refusesTheSecondWatchOfAKeyAndNamesTheFirst() throws IOException {
        try (WatchLock lock = granted(folder.claim(KEY))) {
            lock.publish(status(1_000));
            Claim second = folder.claim(KEY);
            assertThat(second).isInstanceOf(Claim.Taken.class);
            assertThat(((Claim.Taken) second).holder()).contains(status(1_000));
        }
    }

    @Test
    void aStatusInAnotherEncodingIsNone() throws IOException {
        byte[] status =
                new String(StatusFormat.write(status(1)), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> StatusFormat.read(status)).isInstanceOf(IOException.class);
    }

    @Test
    void allowsAnotherKeyAndTheSameOneAfterwards() throws IOException {
        try (WatchLock lock = granted(folder.claim(KEY));
                WatchLock other = granted(folder.claim(OTHER_KEY))) {
            lock.publish(status(1));
            other.publish(status(2));
        }
        granted(folder.claim(KEY)).close();
    }

    @Test
    void removesTheStatusAtTheEnd() throws IOException {
        try (WatchLock lock = granted(folder.claim(KEY))) {
            lock.publish(status(1));
            lock.publish(status(2));
            assertThat(folder.statusOf(KEY)).contains(status(2));
        }
        assertThat(folder.statusOf(KEY)).isEmpty();
    }

    @Test
    void knowsNothingWhereNoWatchEverRan() throws IOException {
        assertThat(folder.statusOf(KEY)).isEmpty();
        assertThat(home.resolve(".cache")).doesNotExist();
    }

    @Test
    void keepsTheKeyOffTheDiskAndEverythingToTheOwner() throws IOException {
        WatchLock lock = granted(folder.claim(KEY));
        lock.publish(status(1));
        try (Stream<Path> all = Files.walk(home.resolve(".cache/orderflow"))) {
            for (Path path : all.toList()) {
                assertThat(path.toString()).doesNotContain("canary");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .endsWith("------");
                if (Files.isRegularFile(path)) {
                    assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
                            .doesNotContain("canary");
                }
            }
        }
        lock.close();
    }

    @Test
    void aLockBehindALinkIsNotTaken() throws IOException {
        granted(folder.claim(KEY)).close();
        Path lock = Files.list(home.resolve(".cache/orderflow/watch"))
                .filter(file -> file.toString().endsWith(".lock"))
                .findFirst()
                .orElseThrow();
        Files.delete(lock);
        Files.createSymbolicLink(lock, Files.createFile(home.resolve("elsewhere")));

        assertThatThrownBy(() -> folder.claim(KEY)).hasMessageContaining("symbolic link");
    }

    @Test
    void followsASymbolicLinkToItsFolder() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.createDirectories(home.resolve(".cache/orderflow"));
        Files.createSymbolicLink(home.resolve(".cache/orderflow/watch"), elsewhere);

        try (WatchLock lock = granted(folder.claim(KEY))) {
            lock.publish(status(1));
            assertThat(folder.statusOf(KEY)).contains(status(1));
        }
        assertThat(elsewhere).isNotEmptyDirectory();
    }

    @Test
    void tellsAStaleStatusByItsProcessStartAndHeartbeat() {
        WatchStatus own = status(1_000_000);
        assertThat(own.isCurrent(1_030_000)).isTrue();
        assertThat(own.isCurrent(1_030_001)).as("no heartbeat").isFalse();
        WatchStatus reused = new WatchStatus(
                own.pid(),
                own.startedMillis() - 60_000,
                1_000_000,
                WatchRules.UNKNOWN,
                List.of("A"),
                "live",
                List.of(),
                WatchFigures.NONE);
        assertThat(reused.isCurrent(1_000_000))
                .as("another process of the number")
                .isFalse();
        WatchStatus dead = new WatchStatus(
                1L << 40, 1, 1_000_000, WatchRules.UNKNOWN, List.of("A"), "live", List.of(), WatchFigures.NONE);
        assertThat(dead.isCurrent(1_000_000)).as("no such process").isFalse();
    }

    @Test
    void theFileTellsTheRulesAndWhatImpliedThem() throws IOException {
        assertThat(new String(StatusFormat.write(status(1)), StandardCharsets.UTF_8))
                .contains("\"rules\":\"specified\",\"rules_origin\":\"implied by min_burst_volume (--set)\"");
    }

    @Test
    void theStatusOfAnEarlierProgramTellsNoRules() throws IOException {
        byte[] earlier = "{\"schema\":1,\"pid\":7,\"state\":\"live\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(StatusFormat.read(earlier).rules()).isEqualTo(WatchRules.UNKNOWN);
    }

    @Test
    void takesADamagedStatusFileForNone() throws IOException {
        try (WatchLock lock = granted(folder.claim(KEY))) {
            lock.publish(status(1));
            try (Stream<Path> files = Files.list(home.resolve(".cache/orderflow/watch"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".json")).toList()) {
                    Files.writeString(file, "{\"pid\":");
                }
            }
            assertThat(folder.statusOf(KEY)).isEmpty();
        }
    }
}
