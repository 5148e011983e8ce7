package orderflow.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Draws random moments like given ones: for each, one of the same symbol and half hour of the New York day, from all
 * sessions of the symbol, every moment in which something could be decided equally likely. Immutable.
 */
final class RandomMoments {

    private final Map<Stratum.Key, Stratum> strata = new HashMap<>();
    private final ScoreSettings settings;

    RandomMoments(Iterable<SessionDrops> sessions, ScoreSettings settings) {
        this.settings = settings;
        for (SessionDrops session : sessions) {
            long from = session.tape().firstMillis();
            for (Span span : session.tape().leftOut()) {
                add(session, from, span.fromMillis());
                from = span.toMillis();
            }
            add(session, from, session.tape().endMillis());
        }
    }

    /**
     * Draws whole sets, each with one moment for each mark, until there are as many moments as the settings ask for.
     *
     * @param sample takes them
     * @return the number of sets; 0 when there is no time to draw from
     */
    int draw(MarkSource marks, Sample sample) {
        List<Stratum> wanted = new ArrayList<>();
        marks.forEach(mark -> sample.sessionOf(mark)
                .map(session -> strata.get(Stratum.Key.of(session.tape(), mark.timeMillis())))
                .filter(Objects::nonNull)
                .ifPresent(wanted::add));
        if (wanted.isEmpty()) {
            return 0;
        }
        int sets = (settings.draws() + wanted.size() - 1) / wanted.size();
        SplittableRandom random = new SplittableRandom(settings.seed());
        for (int set = 0; set < sets; set++) {
            for (Stratum stratum : wanted) {
                Stratum.Moment moment = stratum.at(random.nextLong(stratum.lengthMillis()));
                sample.add(moment.session(), moment.millis());
            }
            sample.endSet();
        }
        return sets;
    }

    private void add(SessionDrops session, long fromMillis, long toMillis) {
        long from = fromMillis;
        while (from < toMillis) {
            long to = Math.min(toMillis, Stratum.endOfHalfHour(session.tape(), from));
            strata.computeIfAbsent(Stratum.Key.of(session.tape(), from), added -> new Stratum())
                    .add(session, from, to);
            from = to;
        }
    }
}
