package orderflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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
        compareWithMap(prints);
    }

    @Property(seed = "4", tries = 300)
    void knowsItOfIdsThatRiseUntilOneDoesNot(@ForAll("steps") List<Integer> steps) {
        List<Print> prints = new ArrayList<>();
        long[] last = new long[3];
        for (int step : steps) {
            int venue = prints.size() % last.length;
            last[venue] = Math.max(0, last[venue] + step);
            prints.add(new Print(30_000L * Math.abs(step), venue, 0, Long.toString(last[venue])));
        }
        compareWithMap(prints);
    }

    private static void compareWithMap(List<Print> prints) {
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

    @Property(seed = "5", tries = 200)
    void forgetsNothingByOneTradeOfAWrongTime(
            @ForAll @IntRange(min = 1, max = 300) int trades,
            @ForAll boolean rising,
            @ForAll @LongRange(min = -900_000_000, max = 900_000_000) long wrong) {
        DuplicateFilter filter = new DuplicateFilter();
        LongUnaryOperator ids = trade -> rising ? trade : trade ^ 1;
        for (int i = 0; i < trades; i++) {
            accept(filter, ids.applyAsLong(i), i);
        }
        accept(filter, 1_000, wrong);
        for (int i = 0; i < trades; i++) {
            String id = Long.toString(ids.applyAsLong(i));
            assertThat(filter.contains(new Print(0, 1, 0, id).trade(), 5_000 + i))
                    .as("trade %d", i)
                    .isTrue();
        }
    }

    private static void accept(DuplicateFilter filter, long id, long nowMillis) {
        assertThat(filter.contains(new Print(0, 1, 0, Long.toString(id)).trade(), nowMillis))
                .isFalse();
        filter.add(nowMillis);
    }

    @Test
    void keepsNoMoreThanALittleBeyondTenMinutes() {
        assertThat(heldAfter(i -> i)).isBetween(1_000, 2_000);
        assertThat(heldAfter(i -> i ^ 1)).isBetween(1_000, 1_500);
    }

    /** Entries held when so many ids came that a thousand of them are less than ten minutes old. */
    private static int heldAfter(LongUnaryOperator ids) {
        DuplicateFilter filter = new DuplicateFilter();
        for (long i = 0; i < 100_000; i++) {
            Trade trade = new Print(0, 1, 0, Long.toString(ids.applyAsLong(i))).trade();
            assertThat(filter.contains(trade, 600 * i)).isFalse();
            filter.add(600 * i);
        }
        return filter.size();
    }

    @Test
    void tellsVenuesApartThatHaveNoNumberOfTheirOwn() {
        DuplicateFilter filter = new DuplicateFilter();
        int venues = 400;
        for (int round = 0; round < 2; round++) {
            for (int venue = 0; venue < venues; venue++) {
                for (String id : List.of("7", "text")) {
                    boolean known = filter.contains(new Print(0, venue, 1 + venue % 3, id).trade(), round);
                    assertThat(known).as("venue %d, id %s", venue, id).isEqualTo(round > 0);
                    if (!known) {
                        filter.add(round);
                    }
                }
            }
        }
    }

    @Test
    void remembersRisingIdsWhenOneComesAgain() {
        DuplicateFilter filter = new DuplicateFilter();
        for (long id = 0; id < 1_000; id++) {
            assertThat(filter.contains(new Print(0, id % 7, 0, Long.toString(id)).trade(), 600 * id))
                    .isFalse();
            filter.add(600 * id);
        }
        for (long id = 0; id < 1_000; id++) {
            assertThat(filter.contains(new Print(0, id % 7, 0, Long.toString(id)).trade(), 600_000))
                    .isTrue();
            assertThat(filter.contains(new Print(0, id % 7 + 1, 0, Long.toString(id)).trade(), 600_000))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(60, Arbitraries.integers().between(1, 3)),
                        Tuple.of(1, Arbitraries.integers().between(-20, 0)))
                .list()
                .ofMinSize(50)
                .ofMaxSize(200);
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
