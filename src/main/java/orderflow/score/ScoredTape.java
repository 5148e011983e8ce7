package orderflow.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tape with its drops, and what followed any moment of it. Immutable. */
final class ScoredTape {

    private final PriceTape tape;
    private final ScoreSettings settings;
    private final List<SessionDrops> sessions = new ArrayList<>();
    private final Map<SessionTape, SessionDrops> bySession = new IdentityHashMap<>();
    private final Map<LocalDate, Integer> places = new HashMap<>();
    private final int drops;

    ScoredTape(PriceTape tape, ScoreSettings settings) {
        this.tape = tape;
        this.settings = settings;
        tape.dates().forEach(date -> places.put(date, places.size()));
        int number = 0;
        for (SessionTape session : tape.sessions()) {
            List<Drop> found = DropFinder.find(session, settings.dropMillionths());
            SessionDrops withDrops = new SessionDrops(session, found, number);
            number = withDrops.nextNumber();
            sessions.add(withDrops);
            bySession.put(session, withDrops);
        }
        drops = number;
    }

    List<SessionDrops> sessions() {
        return sessions;
    }

    /** The session of a symbol in which a moment lies. */
    Optional<SessionDrops> session(String symbol, long millis) {
        return tape.session(symbol, millis).map(bySession::get);
    }

    Outcome outcome(SessionDrops session, long millis) {
        return Outcome.of(session, millis, settings.reactionMillis());
    }

    /** The place of a day among all days, from 0. */
    int place(LocalDate date) {
        return places.get(date);
    }

    /** Number of drops that could be warned of. */
    int drops() {
        return drops;
    }

    Coverage coverage() {
        Map<Span.Reason, Long> leftOut = new EnumMap<>(Span.Reason.class);
        long seen = 0;
        int found = 0;
        for (SessionDrops session : sessions) {
            seen += session.tape().endMillis() - session.tape().firstMillis();
            found += session.drops().size();
            for (Span span : session.tape().leftOut()) {
                leftOut.merge(span.reason(), span.toMillis() - span.fromMillis(), Long::sum);
            }
        }
        return new Coverage(tape.dates().size(), tape.symbols(), sessions.size(), seen, leftOut, drops, found - drops);
    }

    /** All drops, those that could not be warned of included. */
    List<Drop> allDrops() {
        return sessions.stream()
                .map(SessionDrops::drops)
                .flatMap(Collection::stream)
                .toList();
    }
}
