package orderflow.feed.databento;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the venue that a record is about, by its publisher, its instrument and its day. Not thread-safe. */
final class VenueDirectory {

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9._:/-]{1,32}");

    private final VenueTable venues = new VenueTable();
    private final Map<String, Security> securities = new HashMap<>();
    private final InstrumentSymbols symbols;
    private final Predicate<String> wanted;
    private final DbnEventSink out;
    private long lastKey = -1;
    private Venue last;
    private boolean toldNumber;
    private boolean toldForm;

    VenueDirectory(DbnMetadata metadata, Predicate<String> wanted, DbnEventSink out) {
        this.symbols = new InstrumentSymbols(metadata);
        this.wanted = wanted;
        this.out = out;
    }

    /** The venue of a record that was received at a time; one passed over has a security that is not used. */
    Venue of(DbnRecord record, long nanos) {
        long key = VenueTable.key(record.publisher(), record.instrument());
        Venue venue = key == lastKey ? last : venues.find(key);
        if (venue == null || !venue.named().holdsAt(nanos)) {
            venue = make(key, venue, record, nanos);
        }
        lastKey = key;
        last = venue;
        return venue;
    }

    /** Names an instrument from here on. */
    void name(int instrument, String symbol) {
        symbols.name(instrument, symbol);
        // Venues of that number are made anew, or renewed, when they are met next.
        venues.forgetName(instrument);
        lastKey = -1;
    }

    private Venue make(long key, Venue before, DbnRecord record, long nanos) {
        InstrumentSymbols.Named named = symbols.at(record.instrument(), nanos);
        if (before != null && before.security.symbol().equals(named.symbol())) {
            before.renew(named);
            return before;
        }
        Security security = securities.computeIfAbsent(named.symbol(), symbol -> security(symbol, named.known()));
        Venue venue = new Venue(record.publisher(), named, security);
        security.add(venue);
        venues.put(key, venue);
        return venue;
    }

    private Security security(String symbol, boolean known) {
        boolean wellFormed = SYMBOL.matcher(symbol).matches();
        boolean use = wellFormed && wanted.test(symbol);
        if (!wellFormed && !toldForm) {
            toldForm = true;
            out.notice("expected symbols of 1 to 32 letters, digits and . _ : / -, was '" + symbol
                    + "': records of such symbols are passed over");
        }
        if (!known && use && !toldNumber) {
            toldNumber = true;
            out.notice("expected a symbol for each instrument, was none for instrument " + symbol
                    + ": such instruments go by their number");
        }
        return new Security(symbol, wellFormed, use);
    }
}
