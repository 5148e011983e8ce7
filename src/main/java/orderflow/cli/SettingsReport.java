package orderflow.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderflow.config.Origin;
import orderflow.config.Setting;
import orderflow.config.SettingsReading;
import orderflow.config.SourceFile;
import orderflow.fault.Problem;
import orderflow.fault.TerminalText;

/** The settings in force as a table or as one JSON object; the key is a mask in either. */
record SettingsReport(SettingsReading reading, List<Problem> problems) {

    /** Key, value and origin in columns, one setting a line. */
    String table() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"KEY", "VALUE", "ORIGIN"});
        for (Setting<?> setting : Setting.all()) {
            String origin = reading.origin(setting).map(SettingsReport::origin).orElse("") + lackOfEffect(setting);
            rows.add(new String[] {setting.key(), TerminalText.escape(value(setting)), TerminalText.escape(origin)});
        }
        int keys = width(rows, 0);
        int values = width(rows, 1);
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            String line = pad(row[0], keys) + "  " + pad(row[1], values) + "  " + row[2];
            table.append(line.stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private String value(Setting<?> setting) {
        return reading.text(setting).orElse(isWrong(setting) ? "(invalid)" : "(not set)");
    }

    private boolean isWrong(Setting<?> setting) {
        return problems.stream().anyMatch(problem -> problem.subject().equals(setting.key()));
    }

    private String lackOfEffect(Setting<?> setting) {
        return reading.hasEffect(setting)
                ? ""
                : " (no effect: " + setting.onlyUnder().orElseThrow().phrase() + " only)";
    }

    private static String origin(Origin origin) {
        if (origin.isImplied()) {
            return origin.text();
        }
        return switch (origin.place()) {
            case COMMAND_LINE, DEFAULT -> origin.text();
            case ENVIRONMENT -> "environment " + origin.detail();
            case DOTENV, SETTINGS_FILE -> origin.detail();
        };
    }

    private static int width(List<String[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** One object on one line: settings, files looked at, problems, warnings. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            json.writeBooleanField("valid", problems.isEmpty());
            json.writeArrayFieldStart("settings");
            for (Setting<?> setting : Setting.all()) {
                setting(json, setting);
            }
            json.writeEndArray();
            file(json, "settings_file", reading.settingsFile());
            file(json, "dotenv_file", reading.dotEnvFile());
            list(json, "problems", problems);
            list(json, "warnings", reading.warnings());
            json.writeEndObject();
        } catch (IOException e) {
            // a text in memory is written without input or output
            throw new IllegalStateException(e);
        }
        return TerminalText.json(text.append('\n').toString());
    }

    private static void list(JsonGenerator json, String name, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart(name);
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("key", problem.subject());
            json.writeStringField("place", problem.place());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void setting(JsonGenerator json, Setting<?> setting) throws IOException {
        Optional<Origin> origin = reading.origin(setting);
        json.writeStartObject();
        json.writeStringField("key", setting.key());
        Optional<String> value = reading.text(setting);
        json.writeFieldName("value");
        if (value.isPresent() && setting.numeric()) {
            json.writeNumber(value.get());
        } else {
            json.writeString(value.orElse(null));
        }
        json.writeStringField("origin", origin.map(SettingsReport::kind).orElse(null));
        if (origin.isPresent() && origin.get().isImplied()) {
            json.writeStringField("place", origin.get().where());
        } else if (origin.isPresent() && !origin.get().detail().isEmpty()) {
            json.writeStringField("place", origin.get().detail());
        }
        if (!reading.hasEffect(setting)) {
            json.writeBooleanField("effect", false);
        }
        json.writeEndObject();
    }

    private static String kind(Origin origin) {
        return origin.isImplied()
                ? "implied by " + origin.impliedBy()
                : origin.place().word();
    }

    private static void file(JsonGenerator json, String name, SourceFile file) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("path", file.path().toString());
        json.writeBooleanField("found", file.found());
        json.writeEndObject();
    }
}
