package dev.tollgate.governance.conditions;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision demands.
 *
 * @param key its business key: {@code PRJ-2026-014.G2.C1}
 * @param subject the business key of what was decided on this condition
 * @param subjectTitle the name of the subject that people read
 * @param demand what must be true in the end
 * @param seat who has to see to it
 * @param slot where its documents are filed: {@code gate:G2:condition-1}
 * @param reportedBy who last reported it as met
 * @param note what the owner, or whoever looked at it, said last
 */
public record Condition(
        String key,
        String subject,
        String subjectTitle,
        ProjectId project,
        int number,
        String demand,
        String seat,
        LocalDate dueOn,
        String slot,
        State state,
        String note,
        @Nullable PersonId reportedBy,
        PersonId agreedBy,
        Instant agreedAt,
        @Nullable Instant endedAt) {

    /** What became of a condition. Settled is one that a later decision passed over; void one that no longer matters. */
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

    /** What is agreed on, before it has a number. */
    public record Draft(String demand, String seat, LocalDate dueOn) {}

    /**
     * What is decided on conditions.
     *
     * @param key its business key
     * @param title the name that people read
     * @param slot below which documents are filed: {@code gate:G2}
     */
    public record Subject(String key, ProjectId project, String title, String slot) {}

    static Condition agreed(Subject subject, int number, Draft draft, PersonId by, Instant at) {
        return new Condition(
                subject.key() + ".C" + number,
                subject.key(),
                subject.title(),
                subject.project(),
                number,
                draft.demand(),
                draft.seat(),
                draft.dueOn(),
                subject.slot() + ":condition-" + number,
                State.AGREED,
                "",
                null,
                by,
                at,
                null);
    }

    /** {@code G2.C1} */
    public String shortKey() {
        return key.substring(key.indexOf('.') + 1);
    }
}
