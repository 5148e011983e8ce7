package orderflow.detect.specified;

import static orderflow.event.TradeBuilder.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;

class BurstVolumesTest {

    private final BurstVolumes volumes = new BurstVolumes();

    @Test
    void theLastMinuteLeavesOutWhatIsAMinuteOld() {
        add(0, 5, Aggressor.SELL);
        add(59_999, 7, Aggressor.BUY);
        assertThatVolumesAre(12, 5, 0);
        add(60_000, 9, Aggressor.SELL);
        assertThatVolumesAre(16, 9, 5);
    }

    @Test
    void theBaseLeavesOutWhatIsSixMinutesOld() {
        add(0, 5, Aggressor.SELL);
        add(359_999, 7, Aggressor.UNKNOWN);
        assertThatVolumesAre(7, 0, 5);
        add(360_000, 9, Aggressor.BUY);
        assertThatVolumesAre(16, 0, 0);
    }

    @Test
    void countsOnlyWhatIsSignedSellAsSold() {
        add(0, 5, Aggressor.SELL);
        add(0, 7, Aggressor.BUY);
        add(0, 9, Aggressor.UNKNOWN);
        assertThatVolumesAre(21, 5, 0);
    }

    @Test
    void areKnownSinceTheFirstTradeOfTheirCoverage() {
        assertThat(volumes.knownSinceMillis()).isEqualTo(MarketEvent.NO_TIME);
        add(5, 1, Aggressor.BUY);
        add(9, 1, Aggressor.BUY);
        assertThat(volumes.knownSinceMillis()).isEqualTo(OPEN + 5);

        volumes.restart();
        assertThat(volumes.knownSinceMillis()).isEqualTo(MarketEvent.NO_TIME);
    }

    @Test
    void startAnewBeforeTheirSumIsMoreThanCanBeTold() {
        long most = Quantity.LIMIT - 1;
        for (int second = 0; second < 9; second++) {
            add(1_000 * second, most, Aggressor.SELL);
        }
        assertThatVolumesAre(9 * most, 9 * most, 0);
        add(62_000, 7, Aggressor.BUY);
        assertThatVolumesAre(6 * most + 7, 6 * most, 3 * most);

        add(62_001, most, Aggressor.SELL);

        assertThatVolumesAre(most, most, 0);
        assertThat(volumes.coverageMillis()).isEqualTo(-60_000);
        assertThat(volumes.resumed()).isTrue();
    }

    @Test
    void takeWhatCanJustBeTold() {
        VolumeWindow window = new VolumeWindow(60_000, 300_000);
        window.add(OPEN, Long.MAX_VALUE - 12, false);
        window.add(OPEN + 60_000, 7, true);

        assertThat(window.overflows(5)).isFalse();
        assertThat(window.overflows(6)).isTrue();
    }

    @Test
    void coverageGrowsFromAMinuteAfterTheFirstTradeUpToFiveMinutes() {
        add(0, 1, Aggressor.BUY);
        assertThat(volumes.coverageMillis()).isEqualTo(-60_000);
        add(180_000, 1, Aggressor.BUY);
        assertThat(volumes.coverageMillis()).isEqualTo(120_000);
        add(359_999, 1, Aggressor.BUY);
        assertThat(volumes.coverageMillis()).isEqualTo(299_999);
        add(360_000, 1, Aggressor.BUY);
        assertThat(volumes.coverageMillis()).isEqualTo(300_000);
        add(360_001, 1, Aggressor.BUY);
        assertThat(volumes.coverageMillis()).isEqualTo(300_000);
    }

    @Test
    void resumesAfterMoreThanAMinuteWithoutATrade() {
        add(0, 1, Aggressor.BUY);
        assertThat(volumes.resumed()).as("the first of the session").isTrue();
        add(60_000, 1, Aggressor.BUY);
        assertThat(volumes.resumed()).isFalse();
        add(120_001, 1, Aggressor.BUY);
        assertThat(volumes.resumed()).isTrue();
        add(120_001, 1, Aggressor.BUY);
        assertThat(volumes.resumed()).isFalse();
    }

    @Test
    void startsAnewAtTheEdgeOfASession() {
        add(-120_000, 5, Aggressor.SELL);
        add(-1, 7, Aggressor.SELL);
        assertThatVolumesAre(7, 7, 5);

        add(0, 9, Aggressor.BUY);
        assertThatVolumesAre(9, 0, 0);
        assertThat(volumes.coverageMillis()).isEqualTo(-60_000);
        assertThat(volumes.resumed()).isTrue();
    }

    @Test
    void startsAnewAfterARestart() {
        add(0, 5, Aggressor.SELL);
        add(90_000, 7, Aggressor.SELL);
        volumes.restart();
        assertThatVolumesAre(0, 0, 0);

        add(100_000, 9, Aggressor.BUY);
        assertThatVolumesAre(9, 0, 0);
        assertThat(volumes.coverageMillis()).isEqualTo(-60_000);
    }

    private void add(long millis, long size, Aggressor side) {
        volumes.add(OPEN + millis, size, side);
    }

    private void assertThatVolumesAre(long now, long sells, long base) {
        assertThat(volumes.now()).isEqualTo(now);
        assertThat(volumes.sells()).isEqualTo(sells);
        assertThat(volumes.base()).isEqualTo(base);
    }
}
