package orderflow.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import orderflow.score.DropFigures;

/** Makes up the figures of a sweep: each combination by its judged and followed alerts and the drops warned of. */
final class Trials {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Axis SPIKE = new Axis("volume_spike_threshold", true, List.of("2", "3", "4"));
    static final Axis EVIDENCE =
            new Axis("large_seller_evidence", false, List.of("bid_level", "bid_level,sell_print", "sell_print"));

    private static final int DROPS = 20;

    private Trials() {}

    /** The figures of one session with 20 drops; random moments had a precision of 0.1. */
    static Figures figures(int judged, int followed, int warned) {
        return new Figures(1, judged, 1, drops(judged, followed, warned, DROPS), drops(1, 1, 1, DROPS));
    }

    /** The figures of a session without drops. */
    static Figures quiet(int judged) {
        return new Figures(1, judged, 0, drops(judged, 0, 0, 0), drops(0, 0, 0, 0));
    }

    private static DropFigures drops(int judged, int followed, int warned, int drops) {
        return new DropFigures(
                judged,
                followed,
                0,
                Optional.empty(),
                drops,
                warned,
                warned == 0 ? OptionalDouble.empty() : OptionalDouble.of(67_400),
                OptionalDouble.of(judged - followed),
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.2),
                OptionalDouble.of(30_000),
                OptionalDouble.of(9));
    }

    /** A combination of {@link #SPIKE} and {@link #EVIDENCE}. */
    static Trial at(int spike, int evidence, Figures figures) {
        return new Trial(List.of(spike, evidence), figures, Optional.empty());
    }

    static Trial at(int spike, int evidence, Figures figures, Figures heldOut) {
        return new Trial(List.of(spike, evidence), figures, Optional.of(heldOut));
    }

    static SweepResult result(Rank rank, Trial... trials) {
        List<LocalDate> heldOut = new ArrayList<>();
        if (trials[0].heldOut().isPresent()) {
            heldOut.add(MONDAY.plusDays(1));
        }
        return new SweepResult(List.of(SPIKE, EVIDENCE), rank, List.of(trials), 2, List.of(MONDAY), heldOut);
    }
}
