package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the two answers of {@code /v1/marketstatus}. */
final class MarketStatusParser {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private MarketStatusParser() {}

    /** The answer of {@code /now}; throws {@link IOException} when it lacks a readable {@code serverTime}. */
    static MarketStatus now(byte[] body) throws IOException {
        try (JsonParser parser = BodyJson.parser(body)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            Map<String, String> fields = new HashMap<>();
            scalars(parser, "", fields);
            String text = fields.getOrDefault("serverTime", "");
            OffsetDateTime serverTime = OffsetDateTime.parse(text);
            // A time such as 17:37:37-05:00 was cut to the second; 17:37:37.000-05:00 was not.
            long resolution = text.indexOf('.') < 0 ? 1_000 : 1;
            return new MarketStatus(
                    phase(fields), serverTime.toInstant().toEpochMilli(), resolution, simulated(fields));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IOException("expected serverTime as an ISO date and time with offset", e);
        }
    }

    private static MarketPhase phase(Map<String, String> fields) {
        if ("open".equals(fields.get("market"))) {
            return MarketPhase.OPEN;
        }
        if ("true".equals(fields.get("earlyHours"))) {
            return MarketPhase.PRE;
        }
        return "true".equals(fields.get("afterHours")) ? MarketPhase.POST : MarketPhase.CLOSED;
    }

    private static Optional<SimulatedTime> simulated(Map<String, String> fields) {
        try {
            String millis = fields.get("simulator.session_time_ms");
            return millis == null
                    ? Optional.empty()
                    : Optional.of(new SimulatedTime(
                            Long.parseLong(millis),
                            Double.parseDouble(fields.getOrDefault("simulator.speed", "1")),
                            "true".equals(fields.get("simulator.unpaced"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The answer of {@code /upcoming}: days on which the stock exchanges close or close early. */
    static List<MarketDay> upcoming(byte[] body) throws IOException {
        List<MarketDay> days = new ArrayList<>();
        try (JsonParser parser = BodyJson.parser(body)) {
            expect(parser.nextToken(), JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> fields = new HashMap<>();
                scalars(parser, "", fields);
                day(fields).ifPresent(days::add);
            }
            expect(parser.currentToken(), JsonToken.END_ARRAY);
        }
        return days;
    }

    /** The day an entry tells of; an entry for another exchange, or one that cannot be read, tells of none. */
    private static Optional<MarketDay> day(Map<String, String> fields) {
        String exchange = fields.getOrDefault("exchange", "");
        if (!exchange.equals("NYSE") && !exchange.equals("NASDAQ")) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(fields.getOrDefault("date", ""));
            String name = fields.getOrDefault("name", "holiday");
            String status = fields.getOrDefault("status", "");
            if (status.equals("closed")) {
                return Optional.of(new MarketDay(date, name, Optional.empty()));
            }
            OffsetDateTime close = OffsetDateTime.parse(fields.getOrDefault("close", ""));
            LocalTime inNewYork = close.atZoneSameInstant(NEW_YORK).toLocalTime();
            return Optional.of(new MarketDay(date, name, Optional.of(inNewYork)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Collects the scalar fields of the object that has begun; those of an object within it as {@code outer.inner}. */
    private static void scalars(JsonParser parser, String prefix, Map<String, String> fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && prefix.isEmpty()) {
                scalars(parser, name + ".", fields);
            } else if (value != null && value.isScalarValue()) {
                fields.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        expect(parser.currentToken(), JsonToken.END_OBJECT);
    }

    private static void expect(JsonToken actual, JsonToken expected) throws IOException {
        if (actual != expected) {
            throw new IOException("expected " + expected + ", was " + actual);
        }
    }
}
