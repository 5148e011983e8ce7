package orderflow.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Symbols that were asked for by name and that no record has shown yet. Used by the engine's thread alone. */
final class MissingSymbols {

    private static final String NONE_ALIKE = "";

    /** Each missing symbol with one that was seen and differs from it in capitals only. */
    private final Map<String, String> alikeByMissing = new LinkedHashMap<>();

    MissingSymbols(Collection<String> asked) {
        asked.forEach(symbol -> alikeByMissing.put(symbol, NONE_ALIKE));
    }

    /** Takes the symbol of a record; costs next to nothing once none is missing. */
    void see(String symbol) {
        if (alikeByMissing.isEmpty() || alikeByMissing.remove(symbol) != null) {
            return;
        }
        alikeByMissing.replaceAll((missing, alike) -> missing.equalsIgnoreCase(symbol) ? symbol : alike);
    }

    /** What to tell the user, one line for each. */
    List<String> warnings() {
        return alikeByMissing.entrySet().stream()
                .map(missing -> "--symbol " + missing.getKey() + ": expected records of it, saw none"
                        + (missing.getValue().equals(NONE_ALIKE) ? "" : ", but some of " + missing.getValue()))
                .toList();
    }
}
