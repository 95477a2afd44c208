package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * The question to somebody whether they take a seat, and their answer.
 *
 * @param reason why the person declined; empty otherwise
 */
public record Nomination(
        NominationId id,
        ProjectId project,
        Seat seat,
        PersonId person,
        PersonId nominatedBy,
        Instant nominatedAt,
        State state,
        String reason) {

    /** What became of a nomination; withdrawn is one that the PMO took back before it was answered. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    boolean asks(Seat otherSeat, PersonId somebody) {
        return seat == otherSeat && person.equals(somebody);
    }
}
