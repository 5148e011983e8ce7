package orderflow.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Answers for the state of the market, by the session's clock and the usual New York hours. */
final class MarketStatusRoute {

    private static final LocalTime EARLY = LocalTime.of(4, 0);
    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime HALF_DAY_CLOSE = LocalTime.of(13, 0);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime LATE = LocalTime.of(20, 0);

    private final RestTime time;
    private final Faults faults;

    MarketStatusRoute(RestTime time, Faults faults) {
        this.time = time;
        this.faults = faults;
    }

    RestAnswer now() {
        ZonedDateTime now = newYork();
        String market = market(now);
        boolean extended = market.equals("extended-hours");
        ObjectNode body = Json.object()
                .put("afterHours", extended && !now.toLocalTime().isBefore(OPEN))
                .put("earlyHours", extended && now.toLocalTime().isBefore(OPEN));
        body.putObject("currencies").put("crypto", "open").put("fx", "open");
        ObjectNode exchanges = body.putObject("exchanges");
        List.of("nasdaq", "nyse", "otc").forEach(exchange -> exchanges.put(exchange, market));
        body.put("market", market);
        body.put("serverTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.truncatedTo(ChronoUnit.SECONDS)));
        SessionClock clock = time.clock();
        body.putObject("simulator")
                .put("session_time_ms", time.sessionMillis())
                .put("speed", clock.rate())
                .put("unpaced", clock.unpaced());
        return RestAnswer.ok(body);
    }

    private ZonedDateTime newYork() {
        return Instant.ofEpochMilli(time.serverMillis()).atZone(Moment.NEW_YORK);
    }

    private String market(ZonedDateTime now) {
        LocalTime clock = now.toLocalTime();
        boolean weekend = now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (weekend || faults.inForce(FaultKind.HOLIDAY) || clock.isBefore(EARLY) || !clock.isBefore(LATE)) {
            return "closed";
        }
        LocalTime close = faults.inForce(FaultKind.HALF_DAY) ? HALF_DAY_CLOSE : CLOSE;
        return clock.isBefore(OPEN) || !clock.isBefore(close) ? "extended-hours" : "open";
    }

    RestAnswer upcoming() {
        LocalDate today = newYork().toLocalDate();
        ArrayNode days = Json.array();
        for (String exchange : List.of("NYSE", "NASDAQ")) {
            if (faults.inForce(FaultKind.HOLIDAY)) {
                day(days, today, exchange, "Simulated Holiday", "closed");
            }
            if (faults.inForce(FaultKind.HALF_DAY)) {
                day(days, today, exchange, "Simulated Half Day", "early-close")
                        .put("open", instant(today, OPEN))
                        .put("close", instant(today, HALF_DAY_CLOSE));
            }
            day(days, LocalDate.of(today.getYear() + 1, 1, 1), exchange, "New Years Day", "closed");
        }
        return RestAnswer.ok(days);
    }

    private static ObjectNode day(ArrayNode days, LocalDate date, String exchange, String name, String status) {
        return days.addObject()
                .put("date", date.toString())
                .put("exchange", exchange)
                .put("name", name)
                .put("status", status);
    }

    private static String instant(LocalDate day, LocalTime clock) {
        return day.atTime(clock).atZone(Moment.NEW_YORK).toInstant().toString();
    }
}
