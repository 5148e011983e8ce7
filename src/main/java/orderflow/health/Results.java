package orderflow.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The results so far, one for each check; thread-safe, since a check that hangs must not hide the others. */
final class Results {

    private final Map<CheckName, Result> byCheck = new EnumMap<>(CheckName.class);

    /** Takes a result unless its check has one. */
    synchronized void add(Result result) {
        byCheck.putIfAbsent(result.check(), result);
    }

    synchronized boolean has(CheckName check) {
        return byCheck.containsKey(check);
    }

    /** The results in the order of the checks. */
    synchronized List<Result> all() {
        return new ArrayList<>(byCheck.values());
    }
}
