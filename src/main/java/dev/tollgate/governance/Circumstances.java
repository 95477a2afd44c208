package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.util.List;

/**
 * Under which circumstances a decision went on record; nobody has to say them, the record knows.
 *
 * @param zone the time zone in which days were counted
 * @param region whose public holidays counted; empty for weekends only
 */
public record Circumstances(List<Held> seats, String zone, String region) {

    /** @param seat the seat's key */
    public record Held(String seat, PersonId person) {}

    public Circumstances {
        seats = List.copyOf(seats);
    }
}
