package orderflow.feed.polygon;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A day that is not an ordinary trading day.
 *
 * @param name of the holiday
 * @param close New York time of an early close; empty when the market stays closed
 */
public record MarketDay(LocalDate date, String name, Optional<LocalTime> close) {
    public MarketDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(close, "close");
    }
}
