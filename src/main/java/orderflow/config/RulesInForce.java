package orderflow.config;

import java.util.List;

/**
 * Which rules decide in a run, and where that was said.
 *
 * @param origin of the setting {@code rules}
 */
public record RulesInForce(Rules rules, Origin origin) {

    /** The word for the rules, and where they were not stated but implied, by which setting of which place. */
    public List<String> parts() {
        return origin.isImplied() ? List.of(rules.word(), origin.text()) : List.of(rules.word());
    }

    /** The same in one line. */
    public String text() {
        return String.join(", ", parts());
    }

    /** Why a setting that belongs to other rules alone has no effect, in words that follow its name. */
    String lackOfEffect(Setting<?> setting) {
        String inForce = origin.isImplied() ? ", " + origin.text() : " (" + origin.text() + ")";
        return "has no effect: it belongs to "
                + setting.onlyUnder().map(Rules::phrase).orElseThrow() + ", and " + rules.phrase() + " are in force"
                + inForce;
    }
}
