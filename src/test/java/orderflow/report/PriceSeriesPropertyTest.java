package orderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import orderflow.event.Aggressor;

/** Thinning hides no extreme, loses no share and keeps to its bounds. */
class PriceSeriesPropertyTest {

    private static final ReportRules RULES = Reports.SPECIFIED;
    private static final long DAY = Reports.DAY;

    @Property(tries = 200)
    void thinningKeepsTheLowestAndHighestAndTheLast(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 5_000) Integer> steps,
            @ForAll @IntRange(min = 0, max = 14) int widenings) {
        PriceSeries series = new PriceSeries();
        long time = DAY;
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        long last = 0;
        for (int i = 0; i < steps.size(); i++) {
            time += steps.get(i);
            last = 1_000 + steps.get(i) % 97;
            lowest = Math.min(lowest, last);
            highest = Math.max(highest, last);
            series.trade(time, last);
            series.quote(time, last - 1, last + 1);
        }
        for (int i = 0; i < widenings; i++) {
            series.widen();
        }

        TimeColumns rows = series.rows();
        assertThat(extreme(rows, PriceSeries.LOW, false)).isEqualTo(lowest);
        assertThat(extreme(rows, PriceSeries.HIGH, true)).isEqualTo(highest);
        assertThat(extreme(rows, PriceSeries.BID_LOW, false)).isEqualTo(lowest - 1);
        assertThat(extreme(rows, PriceSeries.ASK_HIGH, true)).isEqualTo(highest + 1);
        assertThat(rows.get(PriceSeries.LAST, rows.size() - 1)).isEqualTo(last);
        assertThat(rows.get(PriceSeries.BID, rows.size() - 1)).isEqualTo(last - 1);
        assertThat(rows.widthMillis()).isEqualTo(1L << widenings);
        for (int row = 1; row < rows.size(); row++) {
            assertThat(rows.timeMillis(row)).isGreaterThan(rows.timeMillis(row - 1));
        }
    }

    private static long extreme(TimeColumns rows, int column, boolean highest) {
        long extreme = highest ? 0 : Long.MAX_VALUE;
        for (int row = 0; row < rows.size(); row++) {
            long price = rows.get(column, row);
            if (price != PriceSeries.NONE) {
                extreme = highest ? Math.max(extreme, price) : Math.min(extreme, price);
            }
        }
        return extreme;
    }

    @Property(tries = 100)
    void timesInAnyOrderGiveRowsInOrder(@ForAll @Size(max = 100) List<@IntRange(min = 0, max = 300) Integer> times) {
        PriceSeries series = new PriceSeries();
        times.forEach(time -> series.trade(DAY + time, 10 + time));

        TimeColumns rows = series.rows();
        assertThat(rows.size()).isEqualTo((int) times.stream().distinct().count());
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.get(PriceSeries.LAST, row)).isEqualTo(10 + rows.timeMillis(row) - DAY);
        }
    }

    @Property(tries = 50)
    void manySymbolsAndDaysStayWithinTheBoundsAndLoseNoShare(
            @ForAll @Size(min = 200, max = 400) List<@IntRange(min = 0, max = 11) Integer> symbols) {
        SymbolDays.Bounds bounds = new SymbolDays.Bounds(600, 100, 40, 40, 10);
        SymbolDays days = new SymbolDays(RULES, bounds);
        long sizes = 0;
        long left = 0;
        for (int i = 0; i < symbols.size() * 10; i++) {
            int symbol = symbols.get(i % symbols.size());
            long time = DAY + i * 17_000L;
            SymbolDay day = days.at("S" + symbol, time);
            if (day == null) {
                left++;
                continue;
            }
            days.trade(day, time, 1_000 + i % 50, 100, Aggressor.SELL);
            sizes += 100;
        }

        long priceRows = 0;
        long minuteRows = 0;
        long volume = 0;
        for (SymbolDay day : days.all()) {
            priceRows += day.prices().rows().size();
            minuteRows += day.minutes().rows().size();
            for (int row = 0; row < day.minutes().rows().size(); row++) {
                volume += day.minutes().rows().get(MinuteSeries.VOLUME, row);
            }
        }
        assertThat(days.all()).hasSizeLessThanOrEqualTo(bounds.days());
        assertThat(priceRows).isLessThanOrEqualTo(bounds.priceRows());
        assertThat(minuteRows).isLessThanOrEqualTo(24L * bounds.days());
        assertThat(volume).isEqualTo(sizes);
        assertThat(days.left()).isEqualTo(left);
    }
}
