package orderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row says of the windows of 30 seconds in its stretch. */
class SoldSeriesTest {

    private static final long TEN = Reports.DAY;
    private static final long WIDTH = 10_000;

    private final SoldSeries series = new SoldSeries(WIDTH);

    private void add(long afterTenMillis, long partStart, long sold, boolean lookedAt) {
        series.add(TEN + afterTenMillis, TEN + partStart, sold, lookedAt);
    }

    private List<Long> column(int column) {
        List<Long> values = new ArrayList<>();
        for (int row = 0; row < series.rows().size(); row++) {
            values.add(series.rows().get(column, row));
        }
        return values;
    }

    @Test
    void aRowHoldsTheMostOfItsStretchAndTheMostThatWasLookedAt() {
        add(0, 0, 700, true);
        add(3_000, 0, 900, false);
        add(9_999, 0, 800, true);
        add(10_000, 0, 400, false);

        assertThat(column(SoldSeries.SOLD)).containsExactly(900L, 400L);
        assertThat(column(SoldSeries.LOOKED_AT)).containsExactly(800L, 0L);
        assertThat(column(SoldSeries.PART_START)).containsExactly(TEN, 0L);
    }

    @Test
    void aPartThatBeginsWithinAStretchForgetsWhatWasLookedAtBefore() {
        add(0, 0, 900, true);
        add(5_000, 5_000, 300, true);
        add(12_000, 5_000, 200, true);

        assertThat(column(SoldSeries.SOLD)).containsExactly(900L, 200L);
        assertThat(column(SoldSeries.LOOKED_AT)).containsExactly(300L, 200L);
        assertThat(column(SoldSeries.PART_START)).containsExactly(TEN + 5_000, 0L);
    }

    @Test
    void widerStretchesHideNoExtreme() {
        add(0, 0, 900, true);
        add(10_000, 0, 1_200, false);
        add(20_000, 0, 500, true);
        add(30_000, 0, 100, true);

        series.widen(3);

        assertThat(column(SoldSeries.SOLD)).containsExactly(1_200L, 100L);
        assertThat(column(SoldSeries.LOOKED_AT)).containsExactly(900L, 100L);
        assertThat(column(SoldSeries.PART_START)).containsExactly(TEN, 0L);
    }

    @Test
    void aWiderStretchForgetsWhatCameBeforeAPartThatBeginsInIt() {
        add(0, 0, 900, true);
        add(10_000, 10_000, 300, true);
        add(20_000, 10_000, 400, true);

        series.widen(3);

        assertThat(column(SoldSeries.LOOKED_AT)).containsExactly(400L);
        assertThat(column(SoldSeries.PART_START)).containsExactly(TEN + 10_000);
    }
}
