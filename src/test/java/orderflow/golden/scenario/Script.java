package orderflow.golden.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session in the making: a line for each record, times in milliseconds from 10:00 in New York unless said otherwise.
 *
 * <p>Numbers are given as they are to stand in the file.
 */
final class Script {

    private final String name;
    private final String shows;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private String positions;
    private long base = Instant.parse("2024-01-15T15:00:00Z").toEpochMilli();
    private String symbol = "AAPL";
    private String way;
    private long travel;

    Script(String name, String shows) {
        this.name = name;
        this.shows = shows;
    }

    String name() {
        return name;
    }

    String shows() {
        return shows;
    }

    List<String> lines() {
        return lines;
    }

    /** Settings as JSON values by their keys. */
    Map<String, String> settings() {
        return settings;
    }

    /** The positions file, or null. */
    String positions() {
        return positions;
    }

    Script set(String key, String json) {
        settings.put(key, json);
        return this;
    }

    Script holding(String... positionObjects) {
        positions = "[" + String.join(",\n ", positionObjects) + "]\n";
        return this;
    }

    /** Times count from here on from this instant. */
    Script from(String instant) {
        base = Instant.parse(instant).toEpochMilli();
        return this;
    }

    /** The records that follow are of this symbol. */
    Script of(String name) {
        symbol = name;
        return this;
    }

    /** The records that follow come in a line each of this form, so many milliseconds after their event time. */
    Script by(String form, long travelMillis) {
        way = form;
        travel = travelMillis;
        return this;
    }

    /** The records that follow come as plain lines. */
    Script plain() {
        way = null;
        return this;
    }

    long time(long at) {
        return base + at;
    }

    /** A trade; {@code more} are further members, such as {@code "\"pt\":1"}. */
    Script trade(long at, String price, String size, String... more) {
        StringBuilder text = new StringBuilder("{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"p\":" + price);
        if (size != null) {
            text.append(",\"s\":").append(size);
        }
        for (String member : more) {
            text.append(',').append(member);
        }
        return add(at, text + ",\"t\":" + time(at) + "}");
    }

    /** A trade at 50 dollars whose source knew that it was sold. */
    Script sold(long at, String size) {
        return trade(at, "50.0", size, "\"side\":\"sell\"");
    }

    /** A trade at 50 dollars whose source knew that it was bought. */
    Script bought(long at, String size) {
        return trade(at, "50.0", size, "\"side\":\"buy\"");
    }

    Script quote(long at, String bid, String bidSize, String ask, String askSize) {
        return add(
                at,
                "{\"ev\":\"Q\",\"sym\":\"" + symbol + "\",\"bp\":" + bid + ",\"bs\":" + bidSize + ",\"ap\":" + ask
                        + ",\"as\":" + askSize + ",\"t\":" + time(at) + "}");
    }

    /** A quote of one share at each price, which no detector looks at. */
    Script quote(long at, String bid, String ask) {
        return quote(at, bid, "1", ask, "1");
    }

    /** A book; a side is given as {@code "[50.0,100],[49.9,200]"}. */
    Script book(long at, String bids, String asks) {
        return add(
                at,
                "{\"ev\":\"L2\",\"sym\":\"" + symbol + "\",\"b\":[" + bids + "],\"a\":[" + asks + "],\"t\":" + time(at)
                        + "}");
    }

    Script gapOfAll() {
        return line("{\"ev\":\"gap\"}");
    }

    Script gap() {
        return line("{\"ev\":\"gap\",\"sym\":\"" + symbol + "\",\"reason\":\"reconnect\"}");
    }

    /** A halt, a resumption or another indicator; {@code indicators} is a list such as {@code "17"}. */
    Script limits(long at, String indicators) {
        return line(
                "{\"ev\":\"LULD\",\"T\":\"" + symbol + "\",\"i\":[" + indicators + "],\"t\":" + time(at) + "000000}");
    }

    Script line(String text) {
        lines.add(text);
        return this;
    }

    private Script add(long at, String event) {
        return line(way == null ? event : "{\"at\":" + (time(at) + travel) + ",\"" + way + "\":[" + event + "]}");
    }
}
