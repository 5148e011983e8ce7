package orderflow.cli;

import java.util.Optional;
import orderflow.config.Rules;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.detect.rarity.KnownMinutes;
import orderflow.detect.rarity.RaritySettings;
import orderflow.engine.Engine;

/** Whether a run was long enough for its rules to decide on anything. */
final class DecisionCoverage {

    private DecisionCoverage() {}

    /**
     * The line of the summary that says why nothing could be decided; empty where something could, or where no event came.
     *
     * @param what is too short: {@code this recording}
     */
    static Optional<String> shortfall(Settings settings, Engine engine, String what) {
        if (settings.rules() != Rules.RARITY || !engine.monitored()) {
            return Optional.empty();
        }
        RaritySettings rarity = settings.rarity();
        KnownMinutes known = engine.knownMinutes().orElse(KnownMinutes.NONE);
        if (known.suffices(rarity)) {
            return Optional.empty();
        }
        return Optional.of("nothing could be decided: the rules of rarity need " + needed(rarity, known) + ", " + what
                + " has " + had(known) + "; --set " + Setting.RULES.key() + "=" + Rules.SPECIFIED.word()
                + " looks at sizes alone");
    }

    private static String needed(RaritySettings rarity, KnownMinutes known) {
        String session = minutes(rarity.warmupMinutes()) + " of the session";
        return known.outside() < 0 ? session : session + ", or " + rarity.rareMinutes() + " outside it";
    }

    private static String had(KnownMinutes known) {
        if (known.outside() < 0) {
            return known.regular() < 0 ? "no trade that counts" : Integer.toString(known.regular());
        }
        return Math.max(0, known.regular()) + " and " + known.outside() + " outside it";
    }

    private static String minutes(int count) {
        return count == 1 ? "1 minute" : count + " minutes";
    }
}
