package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be put on record.
 *
 * @param subjectKey the business key of what was decided, for example {@code PRJ-2026-014.G2}
 * @param kind gate, initiation, waiver, closing, …
 * @param decidedBy none where a committee decided by vote, or where the decision was imported
 * @param modelVersion the version of the process model that led here, for example {@code gate-review 1 (deployment 3)}
 * @param decisionTables the tables that were asked, for example {@code gate-criteria v3}
 * @param witnessed false where the decision was imported and taken elsewhere
 */
public record NewDecision(
        ProjectId project,
        String subjectKey,
        String kind,
        String outcome,
        String summary,
        @Nullable PersonId decidedBy,
        List<RecordedVote> votes,
        List<RecordedEvidence> evidence,
        String modelVersion,
        List<String> decisionTables,
        boolean witnessed,
        Instant decidedAt) {

    public NewDecision {
        votes = List.copyOf(votes);
        evidence = List.copyOf(evidence);
        decisionTables = List.copyOf(decisionTables);
    }
}
