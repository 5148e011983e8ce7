package orderflow.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import orderflow.score.ScoreSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether and how a replay says what its alerts were worth. */
final class ScoreOptions {

    @Option(
            names = "--score",
            description = "Say what followed each kind of alert, and what followed random moments like them: a table on"
                    + " standard error, or one line of JSON with --output json.")
    private boolean score;

    @Option(
            names = "--reaction",
            paramLabel = "SPAN",
            defaultValue = "1s",
            converter = ReactionConverter.class,
            description =
                    "With --score or --sweep: from an alert to the moment at which you could sell, such as 0s, 500ms or 5s, up"
                            + " to 5m (default: ${DEFAULT-VALUE}).")
    private Duration reaction;

    @Option(
            names = "--drop-bps",
            paramLabel = "N",
            defaultValue = "25",
            converter = DropConverter.class,
            description =
                    "With --score or --sweep: a drop is a fall by so many basis points (hundredths of a percent) within five"
                            + " minutes (default: ${DEFAULT-VALUE}).")
    private BigDecimal dropBps;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "With --score or --sweep: seed of the random moments and of the intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** How to score, where it is asked for. */
    Optional<ScoreSettings> settings() {
        return score ? Optional.of(chosen()) : Optional.empty();
    }

    /** How to score, whoever asks for it. */
    ScoreSettings chosen() {
        ScoreSettings usual = ScoreSettings.DEFAULT;
        return new ScoreSettings(reaction.toMillis(), dropBps, seed, usual.draws(), usual.resamples());
    }

    /** Reads a reaction from the command line. */
    static final class ReactionConverter implements ITypeConverter<Duration> {

        private static final Duration LONGEST = Duration.ofMinutes(5);

        @Override
        public Duration convert(String text) {
            Duration reaction = parse(text);
            if (reaction == null || reaction.compareTo(LONGEST) > 0) {
                throw new TypeConversionException(
                        "expected a span from 0s to 5m such as 500ms or 2s, was '" + text + "'");
            }
            return reaction;
        }

        private static Duration parse(String text) {
            if (text.matches("\\d{1,9}ms")) {
                return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
            }
            if (text.matches("\\d{1,9}s")) {
                return Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
            }
            return text.matches("\\d{1,9}m")
                    ? Duration.ofMinutes(Long.parseLong(text.substring(0, text.length() - 1)))
                    : null;
        }
    }

    /** Reads a fall in basis points from the command line. */
    static final class DropConverter implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (!text.matches("\\d{1,4}(\\.\\d+)?") || !ScoreSettings.isDrop(new BigDecimal(text))) {
                throw new TypeConversionException(
                        "expected basis points above 0 and below 10000, with at most two decimals, was '" + text + "'");
            }
            return new BigDecimal(text);
        }
    }
}
