package orderflow.health;

import java.util.Locale;

/** What is looked at, in the order in which it is told. */
public enum CheckName {
    WATCH,
    SETTINGS,
    KEY,
    PLAN,
    REST,
    RATE,
    CLOCK,
    MARKET,
    FOLDER,
    AUDIT;

    /** The name as it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
