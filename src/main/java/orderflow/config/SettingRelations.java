package orderflow.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orderflow.fault.Problem;

/** The limits that one setting sets to another, which each may hold to its own limits and yet break together. */
final class SettingRelations {

    private static final List<Relation> ALL = List.of(
            new Relation(Setting.RARITY_WARMUP_MINUTES, Bound.MOST, Setting.RARITY_MINUTES),
            new Relation(Setting.RED_BURST_THRESHOLD, Bound.LEAST, Setting.VOLUME_SPIKE_THRESHOLD));

    private SettingRelations() {}

    private enum Bound {
        LEAST("below"),
        MOST("above");

        private final String beyond;

        Bound(String beyond) {
            this.beyond = beyond;
        }

        boolean allows(BigDecimal value, BigDecimal limit) {
            int order = value.compareTo(limit);
            return this == LEAST ? order >= 0 : order <= 0;
        }
    }

    private record Relation(Setting<BigDecimal> limited, Bound bound, Setting<BigDecimal> limit) {

        boolean isBroken(Chosen<?> value, Chosen<?> against) {
            return value != null
                    && against != null
                    && !bound.allows((BigDecimal) value.value(), (BigDecimal) against.value());
        }

        Problem problem(Chosen<?> value, Chosen<?> against) {
            String advice = value.origin().place() == Place.DEFAULT
                    ? "; set " + limited.key() + " as well, for instance to " + against.text()
                    : "";
            return new Problem(
                    limited.key(),
                    value.origin().text(),
                    "expected " + limited.allowed() + ", was " + value.text() + " ("
                            + value.origin().text() + ") "
                            + bound.beyond + " " + limit.key() + " " + against.text() + " ("
                            + against.origin().text() + ")" + advice);
        }
    }

    /**
     * What is wrong with values that are valid one by one, by the setting that is beyond its limit. Settings without a
     * value are left out of it, and so are those without effect under the rules in force: they need not fit together.
     */
    static Map<Setting<?>, Problem> broken(Map<Setting<?>, Chosen<?>> chosen) {
        Map<Setting<?>, Problem> broken = new LinkedHashMap<>();
        Chosen<?> rules = chosen.get(Setting.RULES);
        for (Relation relation : ALL) {
            Chosen<?> value = chosen.get(relation.limited);
            Chosen<?> against = chosen.get(relation.limit);
            boolean hasEffect = rules == null || relation.limited.hasEffectUnder((Rules) rules.value());
            if (hasEffect && relation.isBroken(value, against)) {
                broken.put(relation.limited, relation.problem(value, against));
            }
        }
        return broken;
    }
}
