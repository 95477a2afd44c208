package dev.tollgate.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;

/** Calendars of places, with office hours from nine to six. */
public final class CalendarFixture {

    private CalendarFixture() {}

    public static PlaceCalendar at(String zone, String region) {
        return at(zone, region, day -> false);
    }

    static PlaceCalendar at(String zone, String region, Predicate<LocalDate> off) {
        return new PlaceCalendar(Place.of(zone, region), LocalTime.of(9, 0), LocalTime.of(18, 0), off);
    }
}
