package orderflow.simulator;

import java.util.List;

/**
 * What is played: the events in the order in which they are sent.
 *
 * @param events in order, their due times never going back
 * @param startMillis the session time of the first event that is not from before the recorded watch began
 * @param delayMillis how late the recorded feed was, 0 in real time
 * @param warnings what could not be played, in words
 */
record Recording(List<MarketRecord> events, long startMillis, long delayMillis, List<String> warnings) {

    Recording {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
        if (events.isEmpty()) {
            throw new RecordingException("the recording has no event that could be played");
        }
    }

    boolean hasBooks() {
        return events.stream().anyMatch(event -> event.kind().equals("L2"));
    }

    /** The same without the kinds of event that the vendor's feed has not. */
    Recording wireOnly() {
        return new Recording(
                events.stream().filter(MarketRecord::onTheWire).toList(), startMillis, delayMillis, warnings);
    }

    /** The same with the times of what is due from a moment on ahead by {@code byMillis}. */
    Recording stepped(long fromMillis, long byMillis) {
        List<MarketRecord> stepped = events.stream()
                .map(event -> event.dueMillis() < fromMillis ? event : event.ahead(byMillis))
                .toList();
        return new Recording(stepped, startMillis, delayMillis, warnings);
    }

    /** The same as a feed sends it that is late by {@code millis}. */
    Recording delayedBy(long millis) {
        List<MarketRecord> late = events.stream()
                .map(event -> event.due(event.dueMillis() + millis))
                .toList();
        return new Recording(late, startMillis + millis, delayMillis + millis, warnings);
    }
}
