package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be put on record. Who sits where, the calendar, and the ids of models and tables need not be told:
 * {@link DecisionRecords} adds them.
 *
 * @param subjectKey the business key of what was decided, for example {@code PRJ-2026-014.G2}
 * @param kind gate, initiation, waiver, closing, …
 * @param decidedBy none where a committee decided by vote, or where the decision was imported
 * @param recusals who had a seat and took no part
 * @param mandates who acted for whom
 * @param inputs which versions of what counted
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
        List<RecordedRecusal> recusals,
        List<RecordedMandate> mandates,
        List<RecordedEvidence> evidence,
        List<RecordedInput> inputs,
        String modelVersion,
        List<String> decisionTables,
        boolean witnessed,
        Instant decidedAt) {

    public NewDecision {
        votes = List.copyOf(votes);
        recusals = List.copyOf(recusals);
        mandates = List.copyOf(mandates);
        evidence = List.copyOf(evidence);
        inputs = List.copyOf(inputs);
        decisionTables = List.copyOf(decisionTables);
    }

    /** A decision without recusals, mandates and further inputs. */
    public NewDecision(
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
        this(
                project,
                subjectKey,
                kind,
                outcome,
                summary,
                decidedBy,
                votes,
                List.of(),
                List.of(),
                evidence,
                List.of(),
                modelVersion,
                decisionTables,
                witnessed,
                decidedAt);
    }

    /** The same, with those who took no part. */
    public NewDecision withRecusals(List<RecordedRecusal> whom) {
        return with(whom, mandates, inputs);
    }

    /** The same, with those who acted for others. */
    public NewDecision withMandates(List<RecordedMandate> under) {
        return with(recusals, under, inputs);
    }

    /** The same, with further inputs. */
    public NewDecision withInputs(List<RecordedInput> further) {
        List<RecordedInput> all = new ArrayList<>(inputs);
        further.stream().filter(input -> !all.contains(input)).forEach(all::add);
        return with(recusals, mandates, all);
    }

    private NewDecision with(List<RecordedRecusal> whom, List<RecordedMandate> under, List<RecordedInput> from) {
        return new NewDecision(
                project,
                subjectKey,
                kind,
                outcome,
                summary,
                decidedBy,
                votes,
                whom,
                under,
                evidence,
                from,
                modelVersion,
                decisionTables,
                witnessed,
                decidedAt);
    }
}
