package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orderflow.risk.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what users are told of the settings against the settings there are. */
class SettingsDocumentsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^# ([A-Z_]+=.*)$");

    @TempDir
    private Path folder;

    @Test
    void theExampleNamesEveryVariableWithItsDefaultInOrder() throws IOException {
        Matcher assignment = ASSIGNMENT.matcher(Files.readString(ROOT.resolve(".env.example")));
        List<String> named = assignment.results().map(found -> found.group(1)).toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Setting.all().stream()
                        .map(setting ->
                                setting.variable() + "=" + setting.defaultText().orElse(""))
                        .toList());
    }

    @Test
    void theExampleChangesNothingAsItIsAndNothingWithEveryLineInForce() throws IOException {
        String example = Files.readString(ROOT.resolve(".env.example"));
        assertThat(Sources.in(folder).dotEnv(example).read().origin(Setting.LOG_DIR))
                .contains(Origin.byDefault());

        SettingsReading reading = Sources.in(folder)
                .dotEnv(ASSIGNMENT.matcher(example).replaceAll("$1"))
                .read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.settings().apiKey()).isEmpty();
        assertThat(reading.origin(Setting.LOG_DIR).orElseThrow().place()).isEqualTo(Place.DOTENV);
        for (Setting<?> setting : Setting.all()) {
            assertThat(reading.text(setting)).isEqualTo(setting.defaultText());
        }
    }

    @Test
    void theTableOfSettingsIsTheRegistry() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/settings.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("_"))
                .filter(line -> line.split("\\|").length == 7)
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Setting.all().stream()
                        .map(setting -> "| "
                                + String.join(
                                        " | ",
                                        setting.key(),
                                        setting.variable(),
                                        setting.defaultText().orElse("none"),
                                        setting.allowed(),
                                        setting.onlyUnder().map(Rules::word).orElse("both"),
                                        setting.description())
                                + " |")
                        .toList());
    }

    @Test
    void theSampleSettingsLoad() {
        Settings settings =
                Sources.in(folder).named(ROOT.resolve("samples/settings.json")).settings();

        assertThat(settings.largeSeller().sizeThreshold()).isEqualTo(20_000);
        assertThat(settings.monitoringMode()).isEqualTo(MonitoringMode.WATCHLIST);
    }

    @Test
    void theSamplePositionsLoad() {
        assertThat(PositionsFile.read(ROOT.resolve("samples/positions.json")).stream()
                        .map(Position::symbol)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("ACME AAPL MSFT BRK.B");
    }
}
