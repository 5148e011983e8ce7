package orderflow.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rules in force and the settings that have an effect under them as a settings file that loads back to the
 * same values; never the key.
 */
public final class SettingsSaver {

    private SettingsSaver() {}

    /**
     * Writes the file, readable by its owner only, at once or not at all.
     *
     * @return what was left out, since a file may not state it: address settings whose host is not the vendor's
     * @throws orderflow.fault.OrderFlowException with 74 when it cannot be written
     */
    public static List<Setting<?>> save(Settings settings, Path file) {
        List<Setting<?>> leftOut = new ArrayList<>(settings.foreignHosts());
        List<Setting<?>> kept = Setting.all().stream()
                .filter(setting -> setting.hasEffectUnder(settings.rules()))
                .filter(setting -> !setting.isSecret() && !leftOut.contains(setting))
                .toList();
        OwnerOnlyFile.replace(file, json(settings, kept).getBytes(StandardCharsets.UTF_8));
        return leftOut;
    }

    /**
     * Checks that a file could be written there, before the work that ends in it.
     *
     * @throws orderflow.fault.OrderFlowException with 74 when it could not
     */
    public static void check(Path file) {
        OwnerOnlyFile.check(file);
    }

    private static String json(Settings settings, List<Setting<?>> kept) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Setting<?> setting : kept) {
                json.writeFieldName(setting.key());
                String value = settings.chosen(setting).orElseThrow().text();
                if (setting.numeric()) {
                    json.writeNumber(value);
                } else {
                    json.writeString(value);
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            // a text in memory is written without input or output
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }
}
