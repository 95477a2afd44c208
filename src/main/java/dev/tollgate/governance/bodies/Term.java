package dev.tollgate.governance.bodies;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of office: the question to somebody whether they take a seat, their answer, and its days.
 *
 * @param until the last day; none for a term without an end
 * @param reason why it was declined; empty otherwise
 */
public record Term(
        UUID id,
        BodyId body,
        String seat,
        PersonId person,
        LocalDate from,
        @Nullable LocalDate until,
        State state,
        PersonId nominatedBy,
        Instant nominatedAt,
        String reason) {

    /** What became of it; replaced is one that a successor's took over before it began. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        REPLACED
    }

    boolean runsOn(LocalDate day) {
        return state == State.ACCEPTED && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it runs, or may come to run. */
    public boolean mayStillRun(LocalDate today) {
        return (state == State.OPEN || state == State.ACCEPTED) && (until == null || !today.isAfter(until));
    }
}
