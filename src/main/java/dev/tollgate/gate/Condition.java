package dev.tollgate.gate;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a conditional go demands.
 *
 * @param key its business key: {@code PRJ-2026-014.G2.C1}
 * @param review the review that demands it
 * @param demand what must be true in the end
 * @param seat who has to see to it
 * @param reportedBy who last reported it as met
 * @param note what the owner, or whoever looked at it, said last
 */
public record Condition(
        String key,
        String review,
        ProjectId project,
        int number,
        String demand,
        String seat,
        LocalDate dueOn,
        State state,
        String note,
        @Nullable PersonId reportedBy,
        PersonId agreedBy,
        Instant agreedAt,
        @Nullable Instant endedAt) {

    /** What became of a condition. Settled is one that a re-opened review passed over; void one of an ended project. */
    public enum State {
        AGREED,
        OPEN,
        REPORTED,
        LAPSED,
        MET,
        SETTLED,
        VOID;

        public boolean isUnmet() {
            return compareTo(MET) < 0;
        }
    }

    /** What a committee agrees on, before it has a number. */
    public record Draft(String demand, String seat, LocalDate dueOn) {}

    /** Where its documents are filed: {@code gate:G2:condition-1}. */
    public String slot() {
        return "gate:" + review.substring(review.indexOf('.') + 1) + ":condition-" + number;
    }

    /** {@code G2.C1} */
    public String shortKey() {
        return key.substring(key.indexOf('.') + 1);
    }
}
