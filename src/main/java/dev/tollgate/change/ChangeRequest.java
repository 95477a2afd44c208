package dev.tollgate.change;

import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request to change what was agreed about a project. It goes from state to state as {@link ChangeState#next} allows
 * and no other way.
 *
 * @param key its business key: {@code PRJ-2026-014.CR-007}
 * @param round counts the assessments, from 1
 * @param measure by how much it moves which baseline; none before that was found out
 * @param effect the number of the baseline that it made, while that has not been taken back
 * @param ratifyBy until when somebody who acted first must be proved right
 * @param escalated whether it went to a committee
 * @param decided none before the first decision
 * @param postponedUntil only while it is postponed
 * @param delivery only once it is implemented
 * @param version counts the changes of this row
 */
public record ChangeRequest(
        String key,
        ProjectId project,
        Cause cause,
        PersonId requestedBy,
        Instant requestedAt,
        ChangeState state,
        int round,
        Assessment assessment,
        @Nullable Measure measure,
        @Nullable Integer effect,
        @Nullable Instant ratifyBy,
        boolean escalated,
        @Nullable Decided decided,
        @Nullable LocalDate postponedUntil,
        @Nullable Delivery delivery,
        int version) {

    /** Where its documents are filed: {@code change:CR-007}. */
    public String slot() {
        return "change:" + shortKey();
    }

    /** {@code CR-007} */
    public String shortKey() {
        return key.substring(key.indexOf('.') + 1);
    }

    /**
     * How much a request moves.
     *
     * @param baseline the one against which it was measured
     * @param days by which the finish moves
     */
    public record Measure(int baseline, BigDecimal cost, long days, boolean scope) {

        static Measure of(ChangeImpact impact) {
            return new Measure(
                    impact.baseline(),
                    impact.cost(),
                    impact.change().finishMovedDays(),
                    impact.change().scopeChanged());
        }

        /** What of either moves further, whichever way it goes. */
        Measure orLarger(Measure other) {
            return new Measure(
                    baseline,
                    cost.abs().compareTo(other.cost().abs()) < 0 ? other.cost() : cost,
                    Math.abs(days) < Math.abs(other.days()) ? other.days() : days,
                    scope || other.scope());
        }
    }

    /** @param by a person or a body, by the name that people read */
    public record Decided(ChangeOutcome outcome, String by, Instant at) {}

    /** @param tasks where in the work plan it was incorporated */
    public record Delivery(LocalDate on, List<String> tasks) {

        public Delivery {
            tasks = List.copyOf(tasks);
        }
    }

    static ChangeRequest submitted(String key, ProjectId project, Cause cause, PersonId by, Instant at) {
        return new ChangeRequest(
                key,
                project,
                cause,
                by,
                at,
                ChangeState.SUBMITTED,
                1,
                Assessment.NONE,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                0);
    }

    ChangeRequest assessing() {
        return state == ChangeState.ASSESSING
                ? this
                : changed().to(ChangeState.ASSESSING).done();
    }

    /** @param said about quality, benefits and risk; the rest of the assessment stays */
    ChangeRequest meaning(Assessment said) {
        Copy copy = changed();
        copy.assessment = new Assessment(
                assessment.actions(),
                assessment.size(),
                said.risk(),
                said.quality(),
                said.benefits(),
                said.riskNote(),
                assessment.mergeInto());
        return copy.done();
    }

    ChangeRequest measured(Measure found) {
        Copy copy = changed();
        copy.measure = found;
        return copy.done();
    }

    ChangeRequest assessed(Assessment found, Measure measured) {
        Copy copy = changed().to(ChangeState.WAITING_FOR_APPROVAL);
        copy.assessment = found;
        copy.measure = measured;
        return copy.done();
    }

    /** The next assessment begins, whatever it was waiting for. */
    ChangeRequest assessedAgain() {
        Copy copy = changed().to(ChangeState.ASSESSING);
        copy.round = round + 1;
        copy.postponedUntil = null;
        return copy.done();
    }

    /** Approved before, to be decided on once more. */
    ChangeRequest reopened() {
        Copy copy = changed().to(ChangeState.WAITING_FOR_APPROVAL);
        copy.round = round + 1;
        return copy.done();
    }

    /** @param until by when whoever acted first must be proved right; none where it was decided */
    ChangeRequest inEffect(int baseline, @Nullable Instant until) {
        Copy copy = changed();
        copy.effect = baseline;
        copy.ratifyBy = until;
        return copy.done();
    }

    ChangeRequest withoutEffect() {
        Copy copy = changed();
        copy.effect = null;
        copy.ratifyBy = null;
        return copy.done();
    }

    /** @param until only where it is postponed */
    ChangeRequest decided(Decided decision, boolean byBody, @Nullable LocalDate until) {
        Copy copy = changed().to(decision.outcome().state());
        copy.decided = decision;
        copy.escalated = escalated || byBody;
        copy.postponedUntil = until;
        copy.ratifyBy = null;
        return copy.done();
    }

    ChangeRequest withdrawn() {
        return changed().to(ChangeState.WITHDRAWN).done();
    }

    ChangeRequest implemented(Delivery delivered) {
        Copy copy = changed().to(ChangeState.IMPLEMENTED);
        copy.delivery = delivered;
        return copy.done();
    }

    private Copy changed() {
        return new Copy();
    }

    /** This request on its way to its next state. */
    private final class Copy {

        private ChangeState next = state;
        private int round = ChangeRequest.this.round;
        private Assessment assessment = ChangeRequest.this.assessment;
        private @Nullable Measure measure = ChangeRequest.this.measure;
        private @Nullable Integer effect = ChangeRequest.this.effect;
        private @Nullable Instant ratifyBy = ChangeRequest.this.ratifyBy;
        private boolean escalated = ChangeRequest.this.escalated;
        private @Nullable Decided decided = ChangeRequest.this.decided;
        private @Nullable LocalDate postponedUntil = ChangeRequest.this.postponedUntil;
        private @Nullable Delivery delivery = ChangeRequest.this.delivery;

        private Copy to(ChangeState wanted) {
            if (!state.next().contains(wanted)) {
                throw new Conflict(
                        "Change request " + key + " is " + words(state) + " and cannot become " + words(wanted) + ".");
            }
            next = wanted;
            return this;
        }

        private ChangeRequest done() {
            return new ChangeRequest(
                    key,
                    project,
                    cause,
                    requestedBy,
                    requestedAt,
                    next,
                    round,
                    assessment,
                    measure,
                    effect,
                    ratifyBy,
                    escalated,
                    decided,
                    postponedUntil,
                    delivery,
                    version);
        }
    }

    private static String words(ChangeState state) {
        return state.title().toLowerCase(Locale.ROOT);
    }
}
