package orderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the days of several symbols share the room of a page. */
class SymbolDaysTest {

    private static final long HOUR = 3_600_000;

    private final SymbolDays days = new SymbolDays(Reports.RARITY, new SymbolDays.Bounds(1_000, 1_000, 1_000, 100, 2));

    private int soldRows() {
        return days.all().stream().mapToInt(day -> day.sold().rows().size()).sum();
    }

    @Test
    void whatWasSoldIsThinnedInAllDaysAlike() {
        for (long millis = 0; millis < HOUR; millis += 10_000) {
            for (String symbol : new String[] {"AAPL", "MSFT"}) {
                SymbolDay day = days.at(symbol, Reports.DAY + millis);
                days.sold(day, Reports.DAY + millis, Reports.DAY, 100 + millis / 10_000, true);
                assertThat(soldRows()).isLessThanOrEqualTo(100);
            }
        }

        assertThat(days.all()).hasSize(2).allSatisfy(day -> {
            TimeColumns rows = day.sold().rows();
            assertThat(rows.widthMillis()).isEqualTo(300_000);
            assertThat(rows.size()).isEqualTo(12);
            assertThat(rows.get(SoldSeries.LOOKED_AT, 11)).isEqualTo(100 + 359);
            assertThat(rows.get(SoldSeries.PART_START, 0)).isEqualTo(Reports.DAY);
        });
    }

    @Test
    void aDayThatBeginsLaterIsAsCoarseAsTheOthers() {
        SymbolDay first = days.at("AAPL", Reports.DAY);
        for (int row = 0; row <= 100; row++) {
            days.sold(first, Reports.DAY + row * 10_000L, Reports.DAY, 100, true);
        }

        assertThat(days.at("MSFT", Reports.DAY).sold().rows().widthMillis()).isEqualTo(30_000);
    }

    @Test
    void daysForWhichThereIsNoRoomAreCounted() {
        days.at("AAPL", Reports.DAY);
        days.at("MSFT", Reports.DAY);

        assertThat(days.at("IBM", Reports.DAY)).isNull();
        assertThat(days.at("AAPL", Reports.DAY)).isNotNull();
        assertThat(days.left()).isOne();
    }
}
