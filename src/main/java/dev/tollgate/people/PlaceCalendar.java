package dev.tollgate.people;

import dev.tollgate.vocabulary.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * The days and hours on which somebody works: Monday to Friday without the public holidays of a region and without days
 * off, in a time zone.
 */
public final class PlaceCalendar implements WorkingDays {

    /** Longer than any absence and any row of holidays: whoever is never there would otherwise be asked for ever. */
    private static final int FARTHEST = 3 * 366;

    private final Place place;
    private final LocalTime startOfDay;
    private final LocalTime endOfDay;
    private final PublicHolidays holidays;
    private final Predicate<LocalDate> off;

    PlaceCalendar(Place place, LocalTime startOfDay, LocalTime endOfDay, Predicate<LocalDate> off) {
        this.place = place;
        this.startOfDay = startOfDay;
        this.endOfDay = endOfDay;
        this.holidays = PublicHolidays.of(place.region());
        this.off = off;
    }

    public Place place() {
        return place;
    }

    @Override
    public Instant after(Instant from, int workingDays) {
        LocalDate start = dayOf(from);
        LocalDate day = start;
        int step = workingDays < 0 ? -1 : 1;
        int left = Math.abs(workingDays);
        while (left > 0 || !isWorkingDay(day)) {
            day = day.plusDays(step);
            if (isWorkingDay(day) && left > 0) {
                left--;
            }
            if (Math.abs(day.toEpochDay() - start.toEpochDay()) > FARTHEST) {
                return endOf(day);
            }
        }
        return endOf(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.include(day)
                && !off.test(day);
    }

    /** When work that is due on this day is due. */
    public Instant endOf(LocalDate day) {
        return day.atTime(endOfDay).atZone(zone()).toInstant();
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return place.zone();
    }

    /** How much of the time between two moments lies within the hours of working days; nothing where they are swapped. */
    public Duration officeTime(Instant from, Instant to) {
        Duration total = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant opens = day.atTime(startOfDay).atZone(zone()).toInstant();
                Instant begin = opens.isAfter(from) ? opens : from;
                Instant end = endOf(day).isBefore(to) ? endOf(day) : to;
                if (begin.isBefore(end)) {
                    total = total.plus(Duration.between(begin, end));
                }
            }
        }
        return total;
    }
}
