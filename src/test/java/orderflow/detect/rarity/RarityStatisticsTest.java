package orderflow.detect.rarity;

import static orderflow.event.TradeBuilder.OPEN;
import static orderflow.event.TradeBuilder.trade;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import orderflow.detect.Restart;
import orderflow.event.Aggressor;
import orderflow.event.MarketEvent;
import orderflow.market.QuoteBoard;
import org.junit.jupiter.api.Test;

class RarityStatisticsTest {

    private final RarityStatistics statistics = new RarityStatistics();

    @Test
    void sharesTheBurstsOfEqualRatiosAlone() {
        RaritySeries sixty = statistics.bursts(new BigDecimal("0.6"));

        assertThat(statistics.bursts(new BigDecimal("0.600"))).isSameAs(sixty);
        assertThat(statistics.bursts(new BigDecimal("0.600000001"))).isNotSameAs(sixty);
    }

    @Test
    void looksAtTheSameWindowByEachRatio() {
        RaritySeries half = statistics.bursts(new BigDecimal("0.5"));
        RaritySeries all = statistics.bursts(BigDecimal.ONE);

        take(0, Aggressor.BUY);
        take(1_200_000, Aggressor.BUY);
        take(1_200_000, Aggressor.SELL);

        assertThat(half.reaches(20)).isTrue();
        assertThat(all.reaches(0)).isFalse();

        take(1_260_000, Aggressor.SELL);
        assertThat(half.reaches(2)).as("as much was sold a minute ago").isFalse();
        assertThat(all.isRecord()).isTrue();
        assertThat(all.reaches(21)).isTrue();
    }

    @Test
    void knowsSinceWhenItRemembers() {
        assertThat(statistics.knownSinceMillis()).isEqualTo(MarketEvent.NO_TIME);
        take(5_000, Aggressor.BUY);
        take(9_000, Aggressor.SELL);
        assertThat(statistics.knownSinceMillis()).isEqualTo(OPEN + 5_000);

        statistics.restart(Restart.SHORT_GAP);
        assertThat(statistics.knownSinceMillis()).isEqualTo(OPEN + 5_000);

        statistics.restart(Restart.LONG_GAP);
        assertThat(statistics.knownSinceMillis()).isEqualTo(MarketEvent.NO_TIME);
    }

    private void take(long afterOpenMillis, Aggressor side) {
        statistics.add(trade("AAPL").size("100").build(), side, new QuoteBoard(), OPEN + afterOpenMillis);
    }
}
