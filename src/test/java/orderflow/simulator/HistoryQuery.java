package orderflow.simulator;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * One page of history that was asked for.
 *
 * @param fromNanos first time, inclusive
 * @param toNanos last time, exclusive
 * @param asOfMillis the session time of the first page, so that later pages do not shift when more happens
 * @param offset how many records the pages before had
 */
record HistoryQuery(long fromNanos, long toNanos, long asOfMillis, boolean ascending, int limit, int offset) {

    private static final int USUAL_LIMIT = 1_000;
    private static final int MOST = 50_000;
    private static final Set<String> PARAMETERS = Set.of(
            "timestamp",
            "timestamp.gte",
            "timestamp.gt",
            "timestamp.lte",
            "timestamp.lt",
            "order",
            "limit",
            "sort",
            "apiKey");

    /**
     * Reads the parameters of a request, or the cursor that stands for those of the first page.
     *
     * @throws IllegalArgumentException with the reason as the server says it
     */
    static HistoryQuery parse(Map<String, String> parameters, long nowMillis) {
        if (parameters.containsKey("cursor")) {
            return fromCursor(parameters.get("cursor"));
        }
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new IllegalArgumentException("Unknown query parameter '" + name + "'");
            }
        }
        String order = parameters.getOrDefault("order", "desc");
        if (!order.equals("asc") && !order.equals("desc")) {
            throw new IllegalArgumentException("'order' must be one of: asc, desc");
        }
        if (!parameters.getOrDefault("sort", "timestamp").equals("timestamp")) {
            throw new IllegalArgumentException("'sort' must be one of: timestamp");
        }
        long from = Long.MIN_VALUE;
        long to = Long.MAX_VALUE;
        for (String name : PARAMETERS) {
            if (name.startsWith("timestamp") && parameters.containsKey(name)) {
                Span span = Span.of(parameters.get(name));
                from = Math.max(from, lower(name, span));
                to = Math.min(to, upper(name, span));
            }
        }
        return new HistoryQuery(from, to, nowMillis, order.equals("asc"), limit(parameters.get("limit")), 0);
    }

    /** The nanosecond or the New York day that a time names: first inclusive, next exclusive. */
    private record Span(long first, long next) {

        static Span of(String text) {
            if (text.matches("[0-9]{1,19}")) {
                long nanos = Long.parseLong(text);
                return new Span(nanos, nanos + 1);
            }
            try {
                LocalDate day = LocalDate.parse(text);
                return new Span(midnight(day), midnight(day.plusDays(1)));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("Could not parse the time '" + text + "'", e);
            }
        }

        private static long midnight(LocalDate day) {
            return day.atStartOfDay(Moment.NEW_YORK).toInstant().toEpochMilli() * RestRecords.NANOS_PER_MILLI;
        }
    }

    private static long lower(String name, Span span) {
        return switch (name) {
            case "timestamp", "timestamp.gte" -> span.first();
            case "timestamp.gt" -> span.next();
            default -> Long.MIN_VALUE;
        };
    }

    private static long upper(String name, Span span) {
        return switch (name) {
            case "timestamp", "timestamp.lte" -> span.next();
            case "timestamp.lt" -> span.first();
            default -> Long.MAX_VALUE;
        };
    }

    private static int limit(String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("'limit' must be between 1 and " + MOST);
        }
        return Integer.parseInt(text);
    }

    String nextCursor() {
        String state =
                fromNanos + " " + toNanos + " " + asOfMillis + " " + ascending + " " + limit + " " + (offset + limit);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(state.getBytes(StandardCharsets.UTF_8));
    }

    private static HistoryQuery fromCursor(String cursor) {
        try {
            String[] state = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            return new HistoryQuery(
                    Long.parseLong(state[0]),
                    Long.parseLong(state[1]),
                    Long.parseLong(state[2]),
                    Boolean.parseBoolean(state[3]),
                    Integer.parseInt(state[4]),
                    Integer.parseInt(state[5]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'cursor' is invalid", e);
        }
    }
}
