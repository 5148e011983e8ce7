package orderflow.detect.rarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoldWindowTest {

    private final SoldWindow window = new SoldWindow();

    @Test
    void reachesBackOverTwentyNineWholeSeconds() {
        window.add(10_000, 100, true);
        window.add(39_999, 10, true);
        assertThat(window.sold()).isEqualTo(110);

        window.add(40_000, 1, true);
        assertThat(window.sold()).isEqualTo(11);
    }

    @Test
    void countsWhatWasBoughtAsVolumeAlone() {
        window.add(0, 100, true);
        window.add(0, 40, false);
        assertThat(window.volume()).isEqualTo(140);
        assertThat(window.sold()).isEqualTo(100);
    }

    @Test
    void beginsAnewAfterItWasClearedEvenInTheSameSecond() {
        window.add(5_000, 100, true);
        window.clear();
        window.add(5_001, 7, true);
        assertThat(window.volume()).isEqualTo(7);
        assertThat(window.sold()).isEqualTo(7);
    }

    @Test
    void holdsAsMuchAsANumberCanAndBeginsAnewBeyond() {
        window.add(5_000, Long.MAX_VALUE - 10, true);
        window.add(6_000, 10, true);
        assertThat(window.volume()).isEqualTo(Long.MAX_VALUE);

        window.add(7_000, 1, false);
        assertThat(window.volume()).isOne();
        assertThat(window.sold()).isZero();

        window.add(8_000, 2, true);
        assertThat(window.volume()).isEqualTo(3);
    }
}
