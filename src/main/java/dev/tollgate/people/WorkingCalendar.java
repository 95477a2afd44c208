package dev.tollgate.people;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.tollgate.vocabulary.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The days on which the organisation works: Monday to Friday without the public holidays of its region, in its time
 * zone.
 */
@Service
public class WorkingCalendar implements WorkingDays {

    private final Clock clock;
    private final ZoneId zone;
    private final LocalTime endOfDay;
    private final @Nullable HolidayManager holidays;
    private final String[] subdivision;
    private final String region;

    /**
     * @param region ISO 3166 country and, where holidays differ within it, subdivision: {@code au-vic}; blank for
     *     weekends only
     * @param endOfDay when work that is due on a day is due, {@code 18:00}
     */
    public WorkingCalendar(
            Clock clock,
            @Value("${tollgate.calendar.zone}") ZoneId zone,
            @Value("${tollgate.calendar.region}") String region,
            @Value("${tollgate.calendar.end-of-day}") String endOfDay) {
        this.clock = clock;
        this.zone = zone;
        this.endOfDay = LocalTime.parse(endOfDay);
        this.region = region.strip();
        String[] parts = region.strip().split("-", -1);
        this.holidays = region.isBlank() ? null : HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        this.subdivision = Arrays.copyOfRange(parts, 1, parts.length);
    }

    @Override
    public Instant after(Instant from, int workingDays) {
        LocalDate day = from.atZone(zone).toLocalDate();
        int step = workingDays < 0 ? -1 : 1;
        int left = Math.abs(workingDays);
        while (left > 0 || !isWorkingDay(day)) {
            day = day.plusDays(step);
            if (isWorkingDay(day) && left > 0) {
                left--;
            }
        }
        return endOf(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && (holidays == null || !holidays.isHoliday(day, subdivision));
    }

    /** When work that is due on this day is due. */
    public Instant endOf(LocalDate day) {
        return day.atTime(endOfDay).atZone(zone).toInstant();
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whose public holidays count; empty for weekends only. */
    public String region() {
        return region;
    }
}
