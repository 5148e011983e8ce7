package orderflow.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The baseline of the replay benchmark: a bare {@code JsonParser} loop over a recording of one event a line.
 *
 * <p>Default factory, 1 MB reads, integers as {@code long}, prices as text, the fields that the replay uses; nothing is
 * kept but a checksum, so that nothing is optimised away.
 */
public final class JacksonBaseline {

    private long events;
    private long checksum;

    /** Argument: the file. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        JacksonBaseline baseline = new JacksonBaseline();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])), 1 << 20)) {
            baseline.read(in);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d events in %.3f s, checksum %d%n", baseline.events, seconds, baseline.checksum);
    }

    private void read(InputStream in) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    readEvent(json);
                    events++;
                }
            }
        }
    }

    private void readEvent(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "ev", "sym", "i", "p", "bp", "ap" ->
                    checksum += json.getText().length();
                case "s", "t", "pt", "x", "bs", "as" -> checksum += json.getLongValue();
                case "c" -> {
                    if (json.currentToken() == JsonToken.START_ARRAY) {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            checksum += json.getLongValue();
                        }
                    }
                }
                default -> json.skipChildren();
            }
        }
    }
}
