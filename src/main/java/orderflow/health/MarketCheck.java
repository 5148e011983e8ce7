package orderflow.health;

import java.time.ZonedDateTime;
import orderflow.feed.polygon.MarketHours;

/** Whether the market is open, and when it opens next; never wrong by itself. */
final class MarketCheck {

    private MarketCheck() {}

    static Result result(Moment moment, MarketHours hours) {
        ZonedDateTime opening = NextOpening.after(moment.millis(), hours);
        String state = switch (moment.phase()) {
            case OPEN -> "market open";
            case PRE -> "market before its opening";
            case POST -> "market after its close";
            case CLOSED -> "market closed";
        };
        long seconds = (opening.toInstant().toEpochMilli() - moment.millis()) / 1_000;
        return Result.ok(
                CheckName.MARKET,
                state + ", next opening " + NextOpening.text(opening),
                Figure.of(FigureName.OPENS, seconds));
    }
}
