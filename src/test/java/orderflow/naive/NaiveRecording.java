package orderflow.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The records of one recording, all read at once, and the number of those that were malformed. */
final class NaiveRecording {

    private static final long FIRST_TIME = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final long END_OF_TIME =
            Instant.parse("2101-01-01T00:00:00Z").toEpochMilli();

    private final List<NaiveRecord> records = new ArrayList<>();
    private int malformed;
    private boolean lots;
    private long delay;

    NaiveRecording(byte[] bytes) {
        for (byte[] line : lines(bytes)) {
            JsonNode json = isBlank(line) ? null : parse(line);
            if (json != null) {
                readLine(json);
            } else if (!isBlank(line)) {
                malformed++;
            }
        }
    }

    List<NaiveRecord> records() {
        return records;
    }

    int malformed() {
        return malformed;
    }

    /** The lines, without the byte-order mark that a file, or one put behind another, begins with. */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                boolean marked = i - start >= 3
                        && bytes[start] == (byte) 0xEF
                        && bytes[start + 1] == (byte) 0xBB
                        && bytes[start + 2] == (byte) 0xBF;
                lines.add(Arrays.copyOfRange(bytes, marked ? start + 3 : start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static JsonNode parse(byte[] line) {
        if (line.length > 16 * 1024 * 1024) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return NaiveJson.read(text);
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private void readLine(JsonNode json) {
        if (json.isArray()) {
            json.forEach(event -> readEvent(event, null, "frame"));
            return;
        }
        Long arrival = NaiveFields.integer(json.get("at"));
        for (String way : List.of("frame", "backfill", "warmup")) {
            if (!json.has("ev") && isInRange(arrival) && json.path(way).isArray()) {
                json.get(way).forEach(event -> readEvent(event, arrival, way));
                return;
            }
        }
        readEvent(json, null, "frame");
    }

    private void readEvent(JsonNode json, Long arrival, String way) {
        if (!json.isObject() || !json.path("ev").isTextual()) {
            malformed++;
            return;
        }
        String kind = json.get("ev").textValue();
        if (kind.equals("recording")) {
            readHeader(json);
        } else if (List.of("T", "Q", "L2", "LULD", "gap").contains(kind)) {
            if (isWellFormed(kind, json)) {
                NaiveOrigin origin = new NaiveOrigin(arrival, delay, way, lots);
                records.add(new NaiveRecord(kind, symbol(kind, json), time(kind, json), json, origin));
            } else {
                malformed++;
            }
        }
    }

    /** A header holds for what follows it, so that recordings can be put one behind the other. */
    private void readHeader(JsonNode json) {
        lots = json.path("quote_size_unit").asText().equals("lots");
        Long given = NaiveFields.integer(json.get("delay_ms"));
        delay = given == null ? 0 : given;
    }

    private static boolean isWellFormed(String kind, JsonNode json) {
        String symbol = symbol(kind, json);
        if (symbol == null ? !kind.equals("gap") : !symbol.matches("[A-Za-z0-9._:/-]{1,32}")) {
            return false;
        }
        if (kind.equals("gap") || kind.equals("LULD") && NaiveFields.time(json.get("t")) == null) {
            return true;
        }
        if (!isInRange(time(kind, json))) {
            return false;
        }
        return switch (kind) {
            case "T" -> NaiveFields.price(json.get("p")) != null && NaiveFields.tradeSize(json) != null;
            case "L2" -> NaiveFields.levels(json.get("b")) != null && NaiveFields.levels(json.get("a")) != null;
            default -> true;
        };
    }

    private static boolean isInRange(Long time) {
        return time != null && time >= FIRST_TIME && time < END_OF_TIME;
    }

    private static String symbol(String kind, JsonNode json) {
        return json.path(kind.equals("LULD") ? "T" : "sym").textValue();
    }

    private static Long time(String kind, JsonNode json) {
        Long time = NaiveFields.time(json.get("t"));
        return switch (kind) {
            case "gap" -> null;
            case "LULD" -> haltTime(time);
            default -> time;
        };
    }

    /** The time of a halt is in nanoseconds, or in milliseconds; any other is none. */
    private static Long haltTime(Long time) {
        if (time == null || isInRange(time)) {
            return time;
        }
        Long millis = Math.floorDiv(time, 1_000_000L);
        return isInRange(millis) ? millis : null;
    }
}
