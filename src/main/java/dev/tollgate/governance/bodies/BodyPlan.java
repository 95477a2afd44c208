package dev.tollgate.governance.bodies;

import dev.tollgate.vocabulary.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body as the PMO wants it.
 *
 * @param nominees who is wanted in which of its seats; a seat without one is vacated
 */
public record BodyPlan(Body body, List<Nominee> nominees) {

    /**
     * Somebody wanted in a seat.
     *
     * @param from the first day of the term of office
     * @param until the last one; none for a term without an end
     */
    public record Nominee(
            String seat,
            PersonId person,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * What is wrong with a plan, and what to do about it.
     *
     * @param where the seat; empty for the body as a whole
     */
    public record Problem(String where, String field, String sentence) {}

    public BodyPlan {
        nominees = List.copyOf(nominees);
    }
}
