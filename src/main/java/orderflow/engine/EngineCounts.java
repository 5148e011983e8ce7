package orderflow.engine;

import java.util.EnumMap;
import java.util.Map;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;

/** What an engine has done so far. Written on the engine's thread; read it there, or after the run. */
public final class EngineCounts {

    private final long[] relevance = new long[Relevance.values().length];
    private final long[] rejections = new long[RejectionCode.values().length];

    void judged(Relevance verdict) {
        relevance[verdict.ordinal()]++;
    }

    void rejected(RejectionCode code) {
        rejections[code.ordinal()]++;
    }

    /** Accepted trades with this verdict. */
    public long trades(Relevance verdict) {
        return relevance[verdict.ordinal()];
    }

    /** Records rejected with each code that occurred; aging ones were used. */
    public Map<RejectionCode, Long> rejections() {
        Map<RejectionCode, Long> counts = new EnumMap<>(RejectionCode.class);
        for (RejectionCode code : RejectionCode.values()) {
            if (rejections[code.ordinal()] > 0) {
                counts.put(code, rejections[code.ordinal()]);
            }
        }
        return counts;
    }
}
