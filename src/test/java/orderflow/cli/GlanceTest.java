package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import orderflow.config.Rules;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private static final long NOW = 1_705_330_800_000L;
    private static final long MINUTE = 60_000;

    private final Glance glance = new Glance("AAPL", Rules.SPECIFIED);

    private void trade(long millis, long shares) {
        glance.onTrade(new Trade(
                "AAPL",
                millis,
                50 * Price.ONE,
                Quantity.shares(shares),
                Aggressor.SELL,
                Conditions.NONE,
                MarketEvent.NO_TIME,
                0,
                0,
                TradeId.NO_TEXT));
    }

    @Test
    void countsAWarmupThatComesLaterThanItsTimeInItsOwnMinutes() {
        trade(NOW - 6 * MINUTE + 1_000, 1);
        glance.at(NOW);
        for (int minutes = 5; minutes >= 1; minutes--) {
            trade(NOW - minutes * MINUTE, 100);
        }
        trade(NOW - 1_000, 300);

        Glance.View view = glance.at(NOW);
        assertThat(view.minuteVolume()).isEqualTo(Quantity.shares(300));
        assertThat(view.ratio().orElseThrow().doubleValue()).isBetween(2.9, 3.1);
    }

    @Test
    void isNotStoppedByOneTimeFarAhead() {
        trade(NOW + 100 * MINUTE, 100);
        glance.at(NOW);
        trade(NOW, 200);

        assertThat(glance.at(NOW).minuteVolume()).isEqualTo(Quantity.shares(200));
    }
}
