package orderflow.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

    @TempDir
    private Path folder;

    @Test
    void tellsTheFreeSpaceOfAFolder() {
        assertThat(FolderCheck.freeBytes(folder).orElseThrow()).isPositive();
    }

    /** As where the system does not tell of a folder: no space known is another thing than no space left. */
    @Test
    void tellsNoFreeSpaceThatIsUnknown() {
        assertThat(FolderCheck.freeBytes(folder.resolve("missing"))).isEmpty();
    }
}
