package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.people.WorkingCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTimesTest {

    private static final Preference DAILY = new Preference(Delivery.DAILY, 8, DayOfWeek.MONDAY, Set.of());
    private static final Preference WEEKLY = new Preference(Delivery.WEEKLY, 8, DayOfWeek.THURSDAY, Set.of());

    private final WorkingCalendar utc = calendar("UTC", "");
    private final WorkingCalendar melbourne = calendar("Australia/Melbourne", "au-vic");

    @Test
    void aDailyMailLeavesAtTheNextChosenHourOfAWorkingDay() {
        assertThat(next(utc, DAILY, "2026-03-04T07:59:59Z")).isEqualTo("2026-03-04T08:00:00Z");
        assertThat(next(utc, DAILY, "2026-03-04T08:00:00Z")).isEqualTo("2026-03-05T08:00:00Z");
        assertThat(next(utc, DAILY, "2026-03-06T09:00:00Z")).isEqualTo("2026-03-09T08:00:00Z");
    }

    @Test
    void aWeeklyMailLeavesOnTheChosenDay() {
        assertThat(next(utc, WEEKLY, "2026-03-04T09:00:00Z")).isEqualTo("2026-03-05T08:00:00Z");
        assertThat(next(utc, WEEKLY, "2026-03-05T08:00:00Z")).isEqualTo("2026-03-12T08:00:00Z");
    }

    @Test
    void aChosenDayThatIsAHolidayOrAWeekendGivesWayToTheNextWorkingDay() {
        // Melbourne Cup Day, the first Tuesday of November, is a holiday in Victoria.
        Preference tuesday = new Preference(Delivery.WEEKLY, 8, DayOfWeek.TUESDAY, Set.of());
        Preference saturday = new Preference(Delivery.WEEKLY, 8, DayOfWeek.SATURDAY, Set.of());

        assertThat(next(melbourne, tuesday, "2026-11-01T22:00:00Z")).isEqualTo("2026-11-03T21:00:00Z");
        assertThat(next(melbourne, tuesday, "2026-11-02T22:00:00Z")).isEqualTo("2026-11-03T21:00:00Z");
        assertThat(next(utc, saturday, "2026-03-08T09:00:00Z")).isEqualTo("2026-03-09T08:00:00Z");
    }

    @Test
    void theHourIsTheOneOnTheWallWhenClocksChange() {
        // Clocks in Melbourne go back on Sunday 5 April 2026.
        assertThat(next(melbourne, DAILY, "2026-03-31T22:00:00Z")).isEqualTo("2026-04-01T21:00:00Z");
        // Good Friday and Easter Monday are holidays
        assertThat(next(melbourne, DAILY, "2026-04-01T22:00:00Z")).isEqualTo("2026-04-06T22:00:00Z");
    }

    private static WorkingCalendar calendar(String zone, String region) {
        return new WorkingCalendar(Clock.systemUTC(), ZoneId.of(zone), region, "09:00", "18:00");
    }

    private static Instant next(WorkingCalendar calendar, Preference preference, String now) {
        return new DigestTimes(calendar).next(preference, Instant.parse(now));
    }
}
