package dev.tollgate.people;

import dev.tollgate.vocabulary.PersonId;
import java.time.LocalDate;

/**
 * Days on which somebody does not work.
 *
 * @param until the last day, included
 */
public record Absence(PersonId person, LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
