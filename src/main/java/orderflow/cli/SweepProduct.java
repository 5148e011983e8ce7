package orderflow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.config.SettingsGrid;
import orderflow.config.SettingsSaver;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.fault.TerminalText;
import orderflow.sweep.SweepCsv;
import orderflow.sweep.SweepJson;
import orderflow.sweep.SweepResult;
import orderflow.sweep.SweepText;
import orderflow.sweep.Trial;

/** What a sweep ends in: the table on standard output, and the best settings in a file. */
final class SweepProduct {

    private final Surroundings surroundings;
    private final SettingsGrid grid;
    private final SweepResult result;
    private final boolean quiet;

    SweepProduct(Surroundings surroundings, SettingsGrid grid, SweepResult result, boolean quiet) {
        this.surroundings = surroundings;
        this.grid = grid;
        this.result = result;
        this.quiet = quiet;
    }

    /** Shows all combinations; a reader who has gone is no failure. */
    void print(ReplayForm form) {
        List<String> lines = switch (form) {
            case text -> SweepText.lines(result);
            case json -> SweepJson.lines(result);
            case csv -> SweepCsv.lines(result);
        };
        try {
            surroundings.out().write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            surroundings.out().flush();
        } catch (ClosedOutputException e) {
            // nobody reads on; what is to be saved is saved all the same
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (form == ReplayForm.csv && !quiet) {
            SweepText.remarks(result).forEach(surroundings.err()::println);
        }
    }

    /**
     * Writes the settings of the best combination as a settings file.
     *
     * @throws OrderFlowException with 65 when the recordings tell of none which is best, with 74 when it cannot be written
     */
    void save(Path file) {
        Trial best = result.best()
                .orElseThrow(() -> new OrderFlowException(
                        ExitCode.DATA,
                        new Problem(
                                "",
                                "--save",
                                "nothing was saved, since " + result.rank().word() + " is known of no combination")));
        Settings settings = grid.points().stream()
                .filter(point -> point.place().equals(best.place()))
                .findFirst()
                .orElseThrow()
                .settings();
        List<Setting<?>> leftOut = SettingsSaver.save(settings, file);
        if (!quiet) {
            surroundings.err().println(TerminalText.escape("saved: " + file));
        }
        leftOut.forEach(setting -> surroundings
                .err()
                .println(TerminalText.escape("note: " + setting.key()
                        + " was left out of " + file
                        + ", since a host that is not the vendor's is taken from the environment or --set only")));
    }
}
