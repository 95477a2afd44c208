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

    private final WorkingCalendar calendar;

    DigestTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The next moment that the person chose; a daily mail comes on working days only. */
    Instant next(Preference preference, Instant now) {
        LocalDate day = calendar.dayOf(now);
        while (!at(day, preference).isAfter(now) || !isChosen(day, preference)) {
            day = day.plusDays(1);
        }
        return at(day, preference);
    }

    Instant afterFlood(Instant now) {
        return now.plus(FLOOD);
    }

    private boolean isChosen(LocalDate day, Preference preference) {
        return preference.delivery() == Delivery.WEEKLY
                ? day.getDayOfWeek() == preference.weekday()
                : calendar.isWorkingDay(day);
    }

    /** On a day without that hour, when clocks are put forward, an hour later. */
    private Instant at(LocalDate day, Preference preference) {
        return day.atTime(preference.hour(), 0).atZone(calendar.zone()).toInstant();
    }
}
