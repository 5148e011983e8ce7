package orderflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.Trade;
import org.junit.jupiter.api.Test;

class DuplicateFilterPropertyTest {

    record Print(long waitMillis, long exchange, long facility, String id) {
        Trade trade() {
            return new Trade("A", 0, 1, 1, Aggressor.UNKNOWN, Conditions.NONE, 0, exchange, facility, id);
        }

        String key() {
            return exchange + "/" + facility + "/" + id;
        }
    }

    @Property(seed = "3", tries = 300)
    void knowsWhatAMapOfAllTradesKnows(@ForAll("prints") List<Print> prints) {
        DuplicateFilter filter = new DuplicateFilter();
        Map<String, Long> accepted = new HashMap<>();
        long now = 1_705_330_800_000L;
        for (Print print : prints) {
            now += print.waitMillis;
            Long before = accepted.get(print.key());
            boolean duplicate = before != null && Math.abs(now - before) <= 600_000;
            assertThat(filter.contains(print.trade(), now)).isEqualTo(duplicate);
            if (!duplicate) {
                filter.add(now);
                accepted.put(print.key(), now);
            }
        }
    }

    @Test
    void keepsNoMoreThanALittleBeyondTenMinutes() {
        DuplicateFilter filter = new DuplicateFilter();
        for (long i = 0; i < 100_000; i++) {
            assertThat(filter.contains(new Print(0, 1, 0, Long.toString(i)).trade(), 600 * i))
                    .isFalse();
            filter.add(600 * i);
        }
        assertThat(filter.size()).isBetween(1_000, 1_500);
    }

    @Provide
    Arbitrary<List<Print>> prints() {
        Arbitrary<Long> waits = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 20_000)),
                Tuple.of(2, Arbitraries.of(599_999L, 600_000L, 600_001L)),
                Tuple.of(1, Arbitraries.of(-86_400_000L, 86_400_000L, 2_000_000_000L)));
        Arbitrary<Long> venues = Arbitraries.of(0L, 1L, 4L, 65_534L, 65_535L, 65_536L, -1L, Long.MAX_VALUE);
        Arbitrary<String> ids = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(0, 60).map(String::valueOf)),
                Tuple.of(1, Arbitraries.of("", "00", "01", "a", "b", "999999999999999999", "1000000000000000000")));
        return Combinators.combine(waits, venues, venues, ids)
                .as(Print::new)
                .list()
                .ofMaxSize(200);
    }
}
