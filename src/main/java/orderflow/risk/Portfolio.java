package orderflow.risk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which symbols are monitored, and which are held, so that they get exit signals; immutable.
 *
 * <p>Without a positions file every symbol is monitored and held, none with a known position.
 */
public final class Portfolio {

    private static final Portfolio EVERYTHING = new Portfolio(Optional.empty(), false, Set.of());

    private final Optional<Map<String, Position>> positions;
    private final boolean watchlist;
    private final Set<String> chosen;

    private Portfolio(Optional<Map<String, Position>> positions, boolean watchlist, Set<String> chosen) {
        this.positions = positions;
        this.watchlist = watchlist;
        this.chosen = chosen;
    }

    /** No positions file: every symbol is monitored and held. */
    public static Portfolio everything() {
        return EVERYTHING;
    }

    /** The positions of a file; with {@code watchlist} other symbols are monitored too, without exit signals. */
    public static Portfolio of(List<Position> positions, boolean watchlist) {
        Map<String, Position> bySymbol = new LinkedHashMap<>();
        positions.forEach(position -> bySymbol.put(position.symbol(), position));
        return new Portfolio(Optional.of(Map.copyOf(bySymbol)), watchlist, Set.of());
    }

    /** The same, monitoring only these symbols; all of them when there are none. */
    public Portfolio only(Collection<String> symbols) {
        return new Portfolio(positions, watchlist, Set.copyOf(symbols));
    }

    /** True when events of the symbol are looked at. */
    public boolean monitors(String symbol) {
        return (chosen.isEmpty() || chosen.contains(symbol)) && allows(symbol);
    }

    /** True when the mode and the positions let the symbol be monitored at all. */
    public boolean allows(String symbol) {
        return watchlist || holds(symbol);
    }

    /** True when the symbol gets exit signals. */
    public boolean holds(String symbol) {
        return positions.isEmpty() || positions.get().containsKey(symbol);
    }

    /** The position in the symbol, where the file states one. */
    public Optional<Position> position(String symbol) {
        return positions.map(map -> map.get(symbol));
    }
}
