package dev.tollgate.notification;

import dev.tollgate.people.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When what is collected for somebody leaves. */
@Component
class DigestTimes {

    /** Longer than the pauses within an import. */
    private static final Duration FLOOD = Duration.ofMinutes(15);

    /** No run of holidays is longer. */
    private static final int LONGEST_BREAK_WEEKS = 2;

    private final WorkingCalendar calendar;

    DigestTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The next moment that the person chose; where that is no working day, the first one after it. */
    Instant next(Preference preference, Instant now) {
        LocalDate day = calendar.dayOf(now).minusWeeks(LONGEST_BREAK_WEEKS);
        while (!isChosen(day, preference)
                || !at(workingDayFrom(day), preference).isAfter(now)) {
            day = day.plusDays(1);
        }
        return at(workingDayFrom(day), preference);
    }

    Instant afterFlood(Instant now) {
        return now.plus(FLOOD);
    }

    private boolean isChosen(LocalDate day, Preference preference) {
        return preference.delivery() != Delivery.WEEKLY || day.getDayOfWeek() == preference.weekday();
    }

    private LocalDate workingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (!calendar.isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** On a day without that hour, when clocks are put forward, an hour later. */
    private Instant at(LocalDate day, Preference preference) {
        return day.atTime(preference.hour(), 0).atZone(calendar.zone()).toInstant();
    }
}
