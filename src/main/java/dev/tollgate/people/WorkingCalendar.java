package dev.tollgate.people;

import dev.tollgate.vocabulary.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The days on which the organisation works: Monday to Friday without the public holidays of its region, in its time
 * zone.
 */
@Service
public class WorkingCalendar implements WorkingDays {

    private final Clock clock;
    private final LocalTime startOfDay;
    private final LocalTime endOfDay;
    private final PlaceCalendar house;

    /**
     * @param region ISO 3166 country and, where holidays differ within it, subdivision: {@code au-vic}; blank for
     *     weekends only
     * @param startOfDay when people begin to work, {@code 09:00}
     * @param endOfDay when work that is due on a day is due, {@code 18:00}
     */
    public WorkingCalendar(
            Clock clock,
            @Value("${tollgate.calendar.zone}") ZoneId zone,
            @Value("${tollgate.calendar.region}") String region,
            @Value("${tollgate.calendar.start-of-day}") String startOfDay,
            @Value("${tollgate.calendar.end-of-day}") String endOfDay) {
        this.clock = clock;
        this.startOfDay = LocalTime.parse(startOfDay);
        this.endOfDay = LocalTime.parse(endOfDay);
        this.house = at(Place.of(zone.getId(), region), day -> false);
    }

    /** The same hours at another place, without certain days. */
    PlaceCalendar at(Place place, Predicate<LocalDate> off) {
        return new PlaceCalendar(place, startOfDay, endOfDay, off);
    }

    @Override
    public Instant after(Instant from, int workingDays) {
        return house.after(from, workingDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return house.isWorkingDay(day);
    }

    /** When work that is due on this day is due. */
    public Instant endOf(LocalDate day) {
        return house.endOf(day);
    }

    /** How much of the time between two moments lies within the hours of working days. */
    public Duration officeTime(Instant from, Instant to) {
        return house.officeTime(from, to);
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return house.dayOf(moment);
    }

    public ZoneId zone() {
        return house.zone();
    }

    /** Whose public holidays count; empty for weekends only. */
    public String region() {
        return house.place().region();
    }

    Place place() {
        return house.place();
    }
}
