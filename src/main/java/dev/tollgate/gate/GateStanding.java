package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a review of a gate waits for.
 *
 * @param key the review's business key
 * @param since when it began to wait for that; for a decided gate, when it was decided
 * @param outcome of the last ballot, if one was counted
 * @param witnessed false where the decision was imported and taken elsewhere
 */
public record GateStanding(
        String key,
        ProjectId project,
        GateKind gate,
        Stage stage,
        Instant since,
        @Nullable GateOutcome outcome,
        boolean witnessed) {

    GateStanding untilConditionsAreMet() {
        return new GateStanding(key, project, gate, Stage.CONDITIONS, since, outcome, witnessed);
    }

    /** What a review may wait for. */
    public enum Stage {
        /** Evidence, sign-offs, waivers or the check of the PMO. */
        EVIDENCE,
        VOTES,
        /** Conditions of a conditional go that are to be agreed or that are not met yet. */
        CONDITIONS,
        ON_HOLD,
        /** Nothing any more. */
        DECIDED
    }
}
