package orderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import orderflow.event.Aggressor;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;

/** Volumes and baselines of minutes; each minute here has one trade, ten seconds into it. */
class MinuteSeriesTest {

    private static final long MINUTE = 60_000;
    private static final long TEN = Reports.DAY;
    private static final long NONE = 0;

    private final MinuteSeries minutes = new MinuteSeries(Reports.SPECIFIED, MINUTE);

    private void trade(long minute, long shares) {
        minutes.trade(TEN + minute * MINUTE + 10_000, Quantity.shares(shares), Aggressor.SELL);
    }

    private List<Long> baselines() {
        minutes.finish();
        List<Long> baselines = new ArrayList<>();
        for (int row = 0; row < minutes.rows().size(); row++) {
            baselines.add(minutes.rows().get(MinuteSeries.BASELINE, row) / Quantity.ONE);
        }
        return baselines;
    }

    @Test
    void theBaselineIsTheAverageOfTheFiveMinutesBefore() {
        for (int minute = 0; minute < 8; minute++) {
            trade(minute, 1_000 * (minute + 1));
        }

        // the first minute is covered for 50 s: at the end of minute 3 there are 6,000 shares in 170 s
        assertThat(baselines()).startsWith(NONE, NONE, NONE, 6_000L * 60 / 170).endsWith(4_000L, 5_000L);
    }

    @Test
    void aThinStockIsComparedWithHalfTheLeastVolume() {
        for (int minute = 0; minute < 5; minute++) {
            trade(minute, 10);
        }

        assertThat(baselines()).endsWith(500L);
    }

    @Test
    void itBeginsAnewAtAGapAndAtTheOpening() {
        for (int minute = 0; minute < 6; minute++) {
            trade(minute, 1_000);
        }
        minutes.restart();
        trade(6, 1_000);
        trade(7, 1_000);
        assertThat(baselines()).endsWith(NONE, NONE);

        MinuteSeries morning = new MinuteSeries(Reports.SPECIFIED, MINUTE);
        for (int minute = -34; minute < -28; minute++) {
            morning.trade(TEN + minute * MINUTE, Quantity.shares(1_000), Aggressor.BUY);
        }
        morning.finish();
        assertThat(morning.rows().get(MinuteSeries.BASELINES, 3)).isOne();
        assertThat(morning.rows().get(MinuteSeries.BASELINES, 4)).isZero();
    }

    @Test
    void minutesWithoutATradeCountAsNothing() {
        trade(0, 1_000);
        trade(4, 1_000);
        trade(20, 1_000);

        assertThat(baselines()).containsExactly(NONE, 500L, NONE);
    }

    @Test
    void partsBySideAndRejectedRecordsAddUpInWiderStretches() {
        minutes.trade(TEN, 5, Aggressor.SELL);
        minutes.trade(TEN + MINUTE, 7, Aggressor.BUY);
        minutes.trade(TEN + 2 * MINUTE, 9, Aggressor.UNKNOWN);
        minutes.rejected(TEN + 2 * MINUTE);

        minutes.widen(5);

        TimeColumns rows = minutes.rows();
        assertThat(rows.size()).isOne();
        assertThat(List.of(
                        rows.get(MinuteSeries.VOLUME, 0),
                        rows.get(MinuteSeries.SOLD, 0),
                        rows.get(MinuteSeries.BOUGHT, 0),
                        rows.get(MinuteSeries.REJECTED, 0)))
                .containsExactly(21L, 5L, 7L, 1L);
    }
}
