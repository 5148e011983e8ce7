package orderflow.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the page says of the run that it shows; nothing in it depends on when the run was made.
 *
 * @param version of the program
 * @param recordings as they were named
 * @param events read, by kind in words
 * @param rejected records that broke a rule of the data, by code
 * @param passedOver records that say nothing about the present order flow, by reason
 * @param settings that decided
 * @param score what the alerts were worth, as the JSON that replay prints, where it was asked for
 * @param sweep what other settings would have given, as a JSON array of the objects that replay prints, likewise
 * @param notes sentences that a reader must know, such as that the run was ended early
 */
public record ReportRun(
        String version,
        List<String> recordings,
        List<Count> events,
        List<Tally> rejected,
        List<Tally> passedOver,
        List<SettingLine> settings,
        Optional<String> score,
        Optional<String> sweep,
        List<String> notes) {

    public ReportRun {
        Objects.requireNonNull(version, "version");
        recordings = List.copyOf(recordings);
        events = List.copyOf(events);
        rejected = List.copyOf(rejected);
        passedOver = List.copyOf(passedOver);
        settings = List.copyOf(settings);
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(sweep, "sweep");
        notes = List.copyOf(notes);
    }

    /** A number of records of one kind. */
    public record Count(String word, long count) {
        public Count {
            Objects.requireNonNull(word, "word");
        }
    }

    /**
     * A number of records that were not used for one reason.
     *
     * @param expected what would have been right, in words; may be empty
     * @param firstPlace {@code file:line} of the first
     */
    public record Tally(String reason, String expected, long count, String firstPlace) {
        public Tally {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(firstPlace, "firstPlace");
        }
    }

    /** A setting in force and where it came from. */
    public record SettingLine(String key, String value, String origin) {
        public SettingLine {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(origin, "origin");
        }
    }
}
