package orderflow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderflow.config.SweptSetting;
import orderflow.sweep.Rank;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Whether and how a replay tries many settings. */
final class SweepOptions {

    /** What a sweep has no use for, in the order in which it is looked for, with the reason. */
    private static final List<Map.Entry<String, String>> USELESS = List.of(
            Map.entry("--log", "it raises no alerts that could be logged"),
            Map.entry("--fail-on", "it raises no alerts that could end it with a code of their own"),
            Map.entry("--record", "it writes no recording; make one first, and sweep over it"),
            Map.entry("--speed", "it shows nothing that could be followed in real time"));

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final List<SweptSetting> swept = new ArrayList<>();

    @Option(
            names = "--sweep",
            paramLabel = "KEY=VALUES",
            description =
                    "Try several values of a setting, KEY=a,b,c or KEY=from:to:step, and show what the alerts were"
                            + " worth instead of the alerts; repeated, all combinations. The words of one value are joined by"
                            + " +: large_seller_evidence=sell_print,bid_level+sell_print.")
    private void sweep(List<String> values) {
        swept.clear();
        try {
            values.forEach(value -> swept.add(SweptSetting.parse(value)));
            SweptSetting.check(swept);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--sweep': " + e.getMessage());
        }
    }

    @Option(
            names = "--rank",
            paramLabel = "FIGURE",
            defaultValue = "f1",
            converter = RankConverter.class,
            description =
                    "With --sweep: sort by f1 (high where both precision and recall are), precision, recall, lift,"
                            + " lead or false-alarms (default: ${DEFAULT-VALUE}).")
    private Rank rank;

    private int holdout;

    @Option(
            names = "--holdout",
            paramLabel = "N",
            description = "With --sweep: choose on the earlier sessions and report on the last N.")
    private void holdout(int sessions) {
        if (sessions < 1) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--holdout': expected 1 or more, was " + sessions);
        }
        holdout = sessions;
    }

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "With --sweep: write the best settings, without the key, as a settings file for --config.")
    private Path save;

    /** The settings to try; empty where no sweep is asked for. */
    List<SweptSetting> swept() {
        return swept;
    }

    Rank rank() {
        return rank;
    }

    /** How many of the last sessions have no part in the choice. */
    int holdout() {
        return holdout;
    }

    Optional<Path> save() {
        return Optional.ofNullable(save);
    }

    /**
     * Checks that the options given go together.
     *
     * @throws ParameterException when one would be without effect
     */
    void check(ReplayForm form) {
        if (swept.isEmpty()) {
            given("--rank", "--holdout", "--save").findFirst().ifPresent(option -> {
                throw new ParameterException(
                        command.commandLine(), option + " is for sweeps: expected --sweep as well");
            });
            if (form == ReplayForm.csv) {
                throw new ParameterException(
                        command.commandLine(),
                        "Invalid value for option '--output': expected text or json where there is no --sweep, was 'csv'");
            }
            return;
        }
        for (Map.Entry<String, String> option : USELESS) {
            if (given(option.getKey()).findFirst().isPresent()) {
                throw new ParameterException(
                        command.commandLine(), option.getKey() + " does not go with --sweep: " + option.getValue());
            }
        }
    }

    private Stream<String> given(String... options) {
        return Stream.of(options)
                .filter(option -> command.commandLine().getParseResult().hasMatchedOption(option));
    }

    /** Reads a rank from the command line. */
    static final class RankConverter implements ITypeConverter<Rank> {
        @Override
        public Rank convert(String text) {
            return Stream.of(Rank.values())
                    .filter(rank -> rank.word().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected "
                            + Stream.of(Rank.values()).map(Rank::word).collect(Collectors.joining(", ")) + ", was '"
                            + text + "'"));
        }
    }
}
