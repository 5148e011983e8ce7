package orderflow.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orderflow.fault.TerminalText;

/**
 * One setting of a sweep with the values to try, as the command line gives them and not yet held against its limits.
 *
 * @param setting one of those that decide what is found
 * @param values their texts, in the order given
 */
public record SweptSetting(Setting<?> setting, List<String> values) {

    /** Combinations of one sweep at most: more of them say more of chance than of the market. */
    public static final int MOST_COMBINATIONS = 1_024;

    /** The settings that change what is found; the others say where it comes from and goes to. */
    public static final List<Setting<?>> SWEEPABLE = List.of(
            Setting.RARITY_MINUTES,
            Setting.RARITY_WARMUP_MINUTES,
            Setting.MIN_ALERT_VALUE,
            Setting.EXIT_QUIET_MINUTES,
            Setting.LARGE_ORDER_SIZE_THRESHOLD,
            Setting.VOLUME_SPIKE_THRESHOLD,
            Setting.RED_BURST_THRESHOLD,
            Setting.ALERT_WINDOW_SECONDS,
            Setting.SELL_RATIO_THRESHOLD,
            Setting.LARGE_SELLER_EVIDENCE,
            Setting.BASELINE_WARMUP_SECONDS,
            Setting.MIN_BURST_VOLUME);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,20}\\.?\\d{0,20}|\\.\\d{1,20})");
    private static final int SHOWN = 60;

    public SweptSetting {
        Objects.requireNonNull(setting, "setting");
        values = List.copyOf(values);
    }

    /**
     * Reads {@code key=value,value} or {@code key=from:to:step}, or both mixed; the words of one value of
     * {@code large_seller_evidence} are joined by {@code +}.
     *
     * @throws IllegalArgumentException when it is written otherwise, or the key is none that can be swept
     */
    public static SweptSetting parse(String text) {
        int end = text.indexOf('=');
        if (end < 0) {
            // not repeated, since it may be a secret
            throw new IllegalArgumentException("expected KEY=VALUES, was without a =");
        }
        Setting<?> setting = setting(text.substring(0, end).trim());
        List<String> values = new ArrayList<>();
        for (String part : text.substring(end + 1).split(",", -1)) {
            if (part.isBlank()) {
                throw new IllegalArgumentException(setting.key() + ": expected values parted by commas, was "
                        + WordRule.shown(text.substring(end + 1)));
            }
            boolean range = setting.numeric() && part.indexOf(':') >= 0;
            values.addAll(range ? range(setting, part.trim()) : List.of(one(setting, part.trim())));
            checkCount(values.size());
        }
        return new SweptSetting(setting, values);
    }

    /**
     * Checks that there are not too many combinations, that no setting comes twice, and that all of them have an effect
     * under the same rules.
     *
     * @throws IllegalArgumentException when it is otherwise
     */
    public static void check(List<SweptSetting> swept) {
        long product = 1;
        for (SweptSetting one : swept) {
            boolean twice =
                    swept.stream().filter(other -> other.setting == one.setting).count() > 1;
            if (twice) {
                throw new IllegalArgumentException(
                        one.setting.key() + ": given twice; expected all of its values at once");
            }
            product *= one.values.size();
            checkCount(product);
        }
        checkRules(swept);
    }

    private static void checkRules(List<SweptSetting> swept) {
        Map<Rules, Setting<?>> firsts = new EnumMap<>(Rules.class);
        for (SweptSetting one : swept) {
            one.setting.onlyUnder().ifPresent(rules -> firsts.putIfAbsent(rules, one.setting));
        }
        if (firsts.size() > 1) {
            throw new IllegalArgumentException("expected settings of one set of rules, was "
                    + firsts.entrySet().stream()
                            .map(first ->
                                    first.getValue() + " of " + first.getKey().phrase())
                            .collect(Collectors.joining(" and ")));
        }
    }

    private static void checkCount(long combinations) {
        if (combinations > MOST_COMBINATIONS) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST_COMBINATIONS + " combinations, was " + combinations + " or more");
        }
    }

    private static Setting<?> setting(String key) {
        Optional<Setting<?>> known = Setting.ofKey(key);
        if (known.isEmpty()) {
            throw new IllegalArgumentException(TerminalText.excerpt(key, SHOWN) + ": " + UnknownName.key(key));
        }
        if (known.get() == Setting.RULES) {
            throw new IllegalArgumentException(
                    key + ": one sweep tries settings of one set of rules; expected a sweep for" + " each, with --set "
                            + key + "=rarity and with --set " + key + "=specified");
        }
        if (!SWEEPABLE.contains(known.get())) {
            throw new IllegalArgumentException(key + ": it changes nothing of what is found; expected one of "
                    + SWEEPABLE.stream().map(Setting::key).collect(Collectors.joining(", ")));
        }
        return known.get();
    }

    private static String one(Setting<?> setting, String part) {
        return setting.rule().listed() ? part.replace('+', ',') : part;
    }

    private static List<String> range(Setting<?> setting, String text) {
        String[] parts = text.split(":", -1);
        boolean numbers = parts.length == 3;
        for (String part : parts) {
            numbers &= NUMBER.matcher(part).matches();
        }
        if (!numbers) {
            throw notARange(setting, text);
        }
        BigDecimal from = new BigDecimal(parts[0]);
        BigDecimal to = new BigDecimal(parts[1]);
        BigDecimal step = new BigDecimal(parts[2]);
        if (step.signum() <= 0 || from.compareTo(to) > 0) {
            throw notARange(setting, text);
        }
        BigDecimal steps = to.subtract(from).divide(step, 0, RoundingMode.DOWN);
        checkCount(steps.min(BigDecimal.valueOf(Integer.MAX_VALUE)).longValueExact() + 1);
        List<String> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            values.add(value.toPlainString());
        }
        return values;
    }

    private static IllegalArgumentException notARange(Setting<?> setting, String text) {
        return new IllegalArgumentException(setting.key()
                + ": expected from:to:step, with from at most to and a step above 0, was "
                + TerminalText.excerpt(text, SHOWN));
    }
}
