package orderflow.detect.specified;

import java.math.BigDecimal;
import orderflow.alert.Severity;
import orderflow.detect.FindingSink;
import orderflow.detect.TradeDetector;
import orderflow.event.Aggressor;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;

/**
 * Finds red bursts: sudden volume, most of it sold.
 *
 * <pre>
 * V_now = volume in (t - 60 s, t]      V_sell = the part of it signed sell      V_base = volume in (t - 360 s, t - 60 s]
 * coverage = min(300 s, t - 60 s - time of the first used trade since start, gap or session edge)
 * baseline = max(V_base / coverage in minutes, min volume / 2)
 * burst: V_now / baseline >= spike threshold, V_sell / V_now >= sell ratio threshold, V_now >= min volume
 * </pre>
 *
 * <p>Silent until the baseline covers the warm-up. A burst is found once, and once more when it turns critical; it is
 * over when the volume ratio falls below two thirds of the spike threshold or after 60 s without a trade. Parameters:
 * those of {@link RedBurstSettings}: both thresholds of the volume ratio in times the baseline, the least sell ratio as
 * a share of V_now, the warm-up in milliseconds of coverage, the least volume in shares.
 *
 * <p>Fooled by trades signed wrongly, by one large print that is no series, and by slow liquidations that raise the
 * baseline with them. Source: the specification of this tool, no published method; akin to the relative volume of
 * trading screens and to measures of order imbalance, see {@code docs/detectors.md}. Memory: a state; that of the
 * volumes is {@link BurstVolumes}'. Not thread-safe.
 */
public final class RedBurstDetector implements TradeDetector {

    private enum State {
        CALM,
        WARNED,
        CRITICAL
    }

    private final long warmupMillis;
    private final long spikeBillionths;
    private final long criticalBillionths;
    private final long sellBillionths;
    private final BurstVolumes volumes;
    private final BurstRatios ratios;
    private State state = State.CALM;

    /** A detector for one symbol, whose volumes were given each trade before the detector is. */
    public RedBurstDetector(RedBurstSettings settings, BurstVolumes volumes) {
        this.warmupMillis = settings.warmupMillis();
        this.spikeBillionths = billionths(settings.spikeThreshold());
        this.criticalBillionths = billionths(settings.criticalThreshold());
        this.sellBillionths = billionths(settings.sellRatioThreshold());
        this.volumes = volumes;
        this.ratios = new BurstRatios(volumes, settings.minVolume());
    }

    @Override
    public void onTrade(Trade trade, Aggressor side, QuoteBoard board, long nowMillis, FindingSink findings) {
        observeTrade(trade, side, nowMillis);
        if (!ratios.hasBaseline(warmupMillis)) {
            return;
        }
        if (ratios.volumeRatioBelowTwoThirdsOf(spikeBillionths)) {
            state = State.CALM;
        } else if (state != State.CRITICAL && isBurst()) {
            judge(nowMillis, findings);
        }
    }

    @Override
    public void observeTrade(Trade trade, Aggressor side, long nowMillis) {
        if (volumes.resumed()) {
            state = State.CALM;
        }
    }

    @Override
    public void restart() {
        state = State.CALM;
    }

    private boolean isBurst() {
        return ratios.isThick()
                && ratios.volumeRatioReaches(spikeBillionths)
                && ratios.sellRatioReaches(sellBillionths);
    }

    private void judge(long nowMillis, FindingSink findings) {
        if (ratios.volumeRatioReaches(criticalBillionths)) {
            state = State.CRITICAL;
            findings.onFinding(ratios.finding(Severity.CRITICAL), nowMillis);
        } else if (state == State.CALM) {
            state = State.WARNED;
            findings.onFinding(ratios.finding(Severity.WARNING), nowMillis);
        }
    }

    private static long billionths(BigDecimal threshold) {
        return threshold.movePointRight(9).longValueExact();
    }
}
