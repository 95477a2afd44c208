package dev.tollgate.governance.web;

import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedEvidence;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as JSON.
 *
 * @param subject the business key of what was decided
 * @param witnessed false where it was taken elsewhere and imported
 */
record DecisionView(
        String id,
        String project,
        String subject,
        String kind,
        String outcome,
        String summary,
        @Nullable String decidedBy,
        List<Vote> votes,
        List<RecordedEvidence> evidence,
        String modelVersion,
        List<String> decisionTables,
        boolean witnessed,
        Instant decidedAt,
        Instant recordedAt) {

    record Vote(String voter, String option, String reason, Instant at) {

        static Vote of(RecordedVote vote) {
            return new Vote(vote.voter().value(), vote.option(), vote.reason(), vote.at());
        }
    }

    static DecisionView of(DecisionRecord kept) {
        NewDecision decision = kept.decision();
        PersonId decidedBy = decision.decidedBy();
        return new DecisionView(
                kept.id().toString(),
                decision.project().value(),
                decision.subjectKey(),
                decision.kind(),
                decision.outcome(),
                decision.summary(),
                decidedBy == null ? null : decidedBy.value(),
                decision.votes().stream().map(Vote::of).toList(),
                decision.evidence(),
                decision.modelVersion(),
                decision.decisionTables(),
                decision.witnessed(),
                decision.decidedAt(),
                kept.recordedAt());
    }
}
