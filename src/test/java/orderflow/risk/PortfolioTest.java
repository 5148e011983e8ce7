package orderflow.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final Position POSITION = new Position("A", BigDecimal.ONE, Optional.empty(), Optional.empty());

    @Test
    void withoutAFileEverySymbolIsMonitoredAndHeldWithoutAPosition() {
        Portfolio everything = Portfolio.everything();
        assertThat(everything.monitors("B")).isTrue();
        assertThat(everything.allows("B")).isTrue();
        assertThat(everything.holds("B")).isTrue();
        assertThat(everything.position("B")).isEmpty();
    }

    @Test
    void withAFileItsSymbolsAloneAreMonitoredAndHeld() {
        Portfolio held = Portfolio.of(List.of(POSITION), false);
        assertThat(held.monitors("A")).isTrue();
        assertThat(held.allows("A")).isTrue();
        assertThat(held.holds("A")).isTrue();
        assertThat(held.position("A")).contains(POSITION);

        assertThat(held.monitors("B")).isFalse();
        assertThat(held.allows("B")).isFalse();
        assertThat(held.holds("B")).isFalse();
        assertThat(held.position("B")).isEmpty();
    }

    @Test
    void aWatchlistMonitorsOthersToo() {
        Portfolio watchlist = Portfolio.of(List.of(POSITION), true);
        assertThat(watchlist.monitors("A")).isTrue();
        assertThat(watchlist.holds("A")).isTrue();
        assertThat(watchlist.monitors("B")).isTrue();
        assertThat(watchlist.allows("B")).isTrue();
        assertThat(watchlist.holds("B")).isFalse();
    }

    @Test
    void monitorsNothingButTheSymbolsAskedFor() {
        Portfolio one = Portfolio.everything().only(Set.of("A"));
        assertThat(one.monitors("A")).isTrue();
        assertThat(one.monitors("B")).isFalse();
        assertThat(one.allows("B")).isTrue();
        assertThat(one.only(Set.of()).monitors("B")).as("none means all").isTrue();
    }

    @Test
    void askingForASymbolDoesNotMakeItHeld() {
        Portfolio asked = Portfolio.of(List.of(POSITION), false).only(Set.of("B"));
        assertThat(asked.monitors("A")).isFalse();
        assertThat(asked.monitors("B")).isFalse();
        assertThat(asked.position("A")).contains(POSITION);
    }
}
