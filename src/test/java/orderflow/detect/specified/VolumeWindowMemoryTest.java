package orderflow.detect.specified;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VolumeWindowMemoryTest {

    private final VolumeWindow window = new VolumeWindow(50, 150);

    @Test
    void keepsOneEntryForWhatWasSoldInAMillisecondAndOneForTheRest() {
        window.add(1_000, 1, true);
        window.add(1_000, 2, true);
        assertThat(window.entries()).isEqualTo(1);

        window.add(1_000, 3, false);
        window.add(1_000, 4, true);
        window.add(1_000, 5, false);
        assertThat(window.entries()).isEqualTo(2);

        window.add(1_001, 6, false);
        assertThat(window.entries()).isEqualTo(3);
    }

    @Test
    void dropsEntriesThatAreInNeitherPart() {
        window.add(1_000, 1, true);
        window.add(1_199, 2, true);
        assertThat(window.entries()).isEqualTo(2);
        window.add(1_200, 3, true);
        assertThat(window.entries()).isEqualTo(2);
    }

    @Test
    void growsByAQuarterAndOnlyWhenItIsFull() {
        for (int i = 0; i < 16; i++) {
            window.add(1_000 + i, 1, true);
        }
        assertThat(window.room()).isEqualTo(16);
        window.add(1_016, 1, true);
        assertThat(window.room()).isEqualTo(20);
    }

    @Test
    void doesNotGrowWhileTheMarketStaysTheSame() {
        for (int i = 0; i < 10_000; i++) {
            window.add(1_000 + 10 * i, 1, true);
        }
        assertThat(window.entries()).isEqualTo(20);
        assertThat(window.room()).isLessThanOrEqualTo(25);
    }
}
