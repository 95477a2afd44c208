package dev.tollgate.people;

import java.util.List;

/**
 * What somebody has said about working days.
 *
 * @param place where the person works; the organisation's place where the person said nothing
 * @param own whether the person said so
 * @param absences those that are not over, in the order of their days
 */
public record PersonalCalendar(Place place, boolean own, List<Absence> absences) {

    public PersonalCalendar {
        absences = List.copyOf(absences);
    }
}
