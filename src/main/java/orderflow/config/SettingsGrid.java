package orderflow.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;

/**
 * All combinations of the values that a sweep gives for some settings, on top of the settings in force; immutable.
 *
 * @param axes one for each swept setting, in the order given
 * @param points the combinations that keep the rules between settings, the last axis changing fastest
 * @param leftOut how many others there were
 * @param warnings one for each setting that was set but has no effect under the rules in force
 */
public record SettingsGrid(List<Axis> axes, List<Point> points, int leftOut, List<Problem> warnings) {

    /**
     * One swept setting.
     *
     * @param values as text, each once; numbers in rising order, words as they were given
     */
    public record Axis(Setting<?> setting, List<String> values) {
        public Axis {
            values = List.copyOf(values);
        }
    }

    /**
     * One combination.
     *
     * @param place for each axis which of its values it has, from 0
     * @param settings all of them, which can be saved and used
     */
    public record Point(List<Integer> place, Settings settings) {
        public Point {
            place = List.copyOf(place);
        }
    }

    private static final Origin ORIGIN = Origin.sweep();

    public SettingsGrid {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the settings that are not swept, checks all values and combines them.
     *
     * @throws OrderFlowException with 78 and every problem of any of them, a swept setting that has no effect under the
     *     rules in force included, or when no combination is left; 66 and 74 as {@link SettingsReader} has them
     */
    public static SettingsGrid read(SettingsSources sources, List<SweptSetting> swept) {
        Set<Setting<?>> settings = swept.stream().map(SweptSetting::setting).collect(Collectors.toSet());
        SettingsReading base = SettingsReader.read(sources, settings);
        List<Problem> problems = new ArrayList<>(base.problems());
        List<List<Chosen<?>>> values = new ArrayList<>();
        for (SweptSetting one : swept) {
            values.add(distinct(one.setting(), one.values(), problems));
            base.sweptWithoutEffect(one.setting()).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new OrderFlowException(
                    ExitCode.SETTINGS, problems.stream().map(base::redacted).toList());
        }
        return combine(base, values);
    }

    /** Each value once: numbers as numbers, in rising order, and words in the order given. */
    private static <T> List<Chosen<?>> distinct(Setting<T> setting, List<String> texts, List<Problem> problems) {
        List<Chosen<?>> values = new ArrayList<>();
        for (String text : texts) {
            try {
                Chosen<T> value = new Chosen<>(setting, setting.rule().parse(text, ORIGIN.place()), ORIGIN);
                if (values.stream().noneMatch(other -> isSame(other.value(), value.value()))) {
                    values.add(value);
                }
            } catch (RefusedValueException e) {
                problems.add(new Problem(setting.key(), ORIGIN.text(), e.getMessage()));
            }
        }
        if (setting.numeric()) {
            values.sort(Comparator.comparing(value -> (BigDecimal) value.value()));
        }
        return values;
    }

    private static boolean isSame(Object one, Object other) {
        return one instanceof BigDecimal number ? number.compareTo((BigDecimal) other) == 0 : one.equals(other);
    }

    private static SettingsGrid combine(SettingsReading reading, List<List<Chosen<?>>> values) {
        Settings base = reading.settings();
        List<Axis> axes = new ArrayList<>();
        int product = 1;
        for (List<Chosen<?>> axis : values) {
            axes.add(new Axis(
                    axis.get(0).setting(), axis.stream().map(Chosen::text).toList()));
            product *= axis.size();
        }
        List<Point> points = new ArrayList<>();
        Optional<Problem> broken = Optional.empty();
        for (int number = 0; number < product; number++) {
            List<Integer> place = place(number, axes);
            Map<Setting<?>, Chosen<?>> chosen = base.all();
            for (int axis = 0; axis < place.size(); axis++) {
                chosen.put(axes.get(axis).setting(), values.get(axis).get(place.get(axis)));
            }
            Map<Setting<?>, Problem> problems = SettingRelations.broken(chosen);
            if (problems.isEmpty()) {
                points.add(new Point(place, base.with(chosen)));
            } else {
                broken = problems.values().stream().findFirst();
            }
        }
        if (points.isEmpty()) {
            throw new OrderFlowException(ExitCode.SETTINGS, broken.orElseThrow());
        }
        return new SettingsGrid(axes, points, product - points.size(), reading.warnings());
    }

    /** Which value of each axis the combination of a number has; the last axis changes fastest. */
    private static List<Integer> place(int number, List<Axis> axes) {
        Integer[] place = new Integer[axes.size()];
        int rest = number;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            int size = axes.get(axis).values().size();
            place[axis] = rest % size;
            rest /= size;
        }
        return List.of(place);
    }
}
