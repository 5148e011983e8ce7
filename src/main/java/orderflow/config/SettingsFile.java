package orderflow.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderflow.fault.Problem;

/** The settings file: one JSON object of keys and values. */
final class SettingsFile {

    private final Path file;
    private final Map<Setting<?>, Given> given = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private SettingsFile(Path file) {
        this.file = file;
    }

    /** What the file's text gives; everything that is wrong with its form is added to the problems. */
    static Map<Setting<?>, Given> read(Path file, String text, List<Problem> problems) {
        SettingsFile settings = new SettingsFile(file);
        JsonText.read(file, text, problems, settings::object);
        return settings.given;
    }

    private void object(JsonText json) throws IOException {
        JsonParser parser = json.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String was = parser.currentToken() == null ? "empty" : json.shown();
            json.problem("", "expected a JSON object of settings, was " + was);
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            field(json, parser.currentName());
        }
        json.expectEnd();
    }

    private void field(JsonText json, String key) throws IOException {
        Optional<Setting<?>> setting = Setting.ofKey(key);
        Integer before = lines.putIfAbsent(key, json.line());
        if (setting.isEmpty()) {
            json.problem(key, UnknownName.key(key));
        } else if (before != null) {
            json.problem(key, "given twice, before in line " + before);
        }
        int line = json.line();
        json.parser().nextToken();
        if (setting.isPresent()) {
            value(json, setting.get())
                    .ifPresent(
                            text -> given.putIfAbsent(setting.get(), new Given(text, Origin.settingsFile(file, line))));
        }
        json.parser().skipChildren();
    }

    private Optional<String> value(JsonText json, Setting<?> setting) throws IOException {
        JsonParser parser = json.parser();
        JsonToken token = parser.currentToken();
        boolean key = setting.isSecret();
        if (token == JsonToken.VALUE_STRING || token.isNumeric() && (setting.numeric() || key)) {
            return Optional.of(parser.getText());
        }
        if (token == JsonToken.START_ARRAY && setting.rule().listed()) {
            return words(json, setting);
        }
        if (key) {
            // refused by its rule, and whatever it is, it is not shown
            return Optional.of("");
        }
        json.problem(setting.key(), "expected " + setting.allowed() + ", was " + json.shown());
        return Optional.empty();
    }

    private static Optional<String> words(JsonText json, Setting<?> setting) throws IOException {
        List<String> words = new ArrayList<>();
        boolean onlyWords = true;
        while (json.parser().nextToken() != JsonToken.END_ARRAY) {
            if (json.parser().currentToken() == JsonToken.VALUE_STRING) {
                words.add(json.parser().getText());
            } else {
                json.problem(setting.key(), "expected " + setting.allowed() + ", was " + json.shown());
                onlyWords = false;
                json.parser().skipChildren();
            }
        }
        return onlyWords ? Optional.of(String.join(",", words)) : Optional.empty();
    }
}
