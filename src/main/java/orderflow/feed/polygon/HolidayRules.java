package orderflow.feed.polygon;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/**
 * Holidays and early closes of the New York Stock Exchange by rule, for days that the feed has not announced.
 *
 * <p>Holidays come from a calendar library, which knows no early closes. Those are at 13:00 on the days before
 * Independence Day and Christmas, where both the day and the holiday are weekdays, and on the day after Thanksgiving.
 * What the exchange decides for one day only, such as a day of mourning, is not known here. Thread-safe.
 */
final class HolidayRules {

    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

    private HolidayRules() {}

    /** Loaded at the first question: reading the calendar takes a tenth of a second. */
    private static final class Calendar {
        static final HolidayManager NYSE = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NYSE));
    }

    /** The holiday or half day that a date is. */
    static Optional<MarketDay> special(LocalDate date) {
        Optional<MarketDay> holiday = Calendar.NYSE.getHolidays(date, date).stream()
                .findFirst()
                .map(found -> new MarketDay(date, describe(found), Optional.empty()));
        return holiday.isPresent() ? holiday : earlyClose(date);
    }

    private static String describe(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }

    private static Optional<MarketDay> earlyClose(LocalDate date) {
        if (isEve(date, Month.JULY, 3)) {
            return Optional.of(new MarketDay(date, "day before Independence Day", Optional.of(EARLY_CLOSE)));
        }
        if (isEve(date, Month.DECEMBER, 24)) {
            return Optional.of(new MarketDay(date, "Christmas Eve", Optional.of(EARLY_CLOSE)));
        }
        // Thanksgiving is the fourth Thursday, from the 22nd to the 28th.
        boolean afterThanksgiving = date.getMonth() == Month.NOVEMBER
                && date.getDayOfWeek() == DayOfWeek.FRIDAY
                && date.getDayOfMonth() >= 23
                && date.getDayOfMonth() <= 29;
        return afterThanksgiving
                ? Optional.of(new MarketDay(date, "day after Thanksgiving", Optional.of(EARLY_CLOSE)))
                : Optional.empty();
    }

    /** True on Monday to Thursday: then the holiday after it is a weekday too. */
    private static boolean isEve(LocalDate date, Month month, int day) {
        return date.getMonth() == month
                && date.getDayOfMonth() == day
                && date.getDayOfWeek().getValue() <= DayOfWeek.THURSDAY.getValue();
    }
}
