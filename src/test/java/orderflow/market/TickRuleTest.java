package orderflow.market;

import static org.assertj.core.api.Assertions.assertThat;

import orderflow.event.Aggressor;
import org.junit.jupiter.api.Test;

class TickRuleTest {

    private final TickRule ticks = new TickRule();

    @Test
    void knowsNoDirectionBeforeTheFirstChangeOfPrice() {
        assertThat(ticks.direction()).isEqualTo(Aggressor.UNKNOWN);
        assertThat(ticks.hasLastPrice()).isFalse();

        ticks.onTrade(100);
        ticks.onTrade(100);
        assertThat(ticks.direction()).isEqualTo(Aggressor.UNKNOWN);
        assertThat(ticks.hasLastPrice()).isTrue();
        assertThat(ticks.lastPrice()).isEqualTo(100);
    }

    @Test
    void takesTheDirectionOfTheLastChangeAndKeepsItWhileThePriceStays() {
        ticks.onTrade(100);
        ticks.onTrade(101);
        assertThat(ticks.direction()).isEqualTo(Aggressor.BUY);
        ticks.onTrade(101);
        assertThat(ticks.direction()).isEqualTo(Aggressor.BUY);

        ticks.onTrade(100);
        assertThat(ticks.direction()).isEqualTo(Aggressor.SELL);
        ticks.onTrade(100);
        assertThat(ticks.direction()).isEqualTo(Aggressor.SELL);
        assertThat(ticks.lastPrice()).isEqualTo(100);
    }

    @Test
    void aRestartForgetsPriceAndDirection() {
        ticks.onTrade(100);
        ticks.onTrade(101);
        ticks.restart();
        assertThat(ticks.direction()).isEqualTo(Aggressor.UNKNOWN);
        assertThat(ticks.hasLastPrice()).isFalse();

        ticks.onTrade(99);
        assertThat(ticks.direction()).isEqualTo(Aggressor.UNKNOWN);
    }
}
