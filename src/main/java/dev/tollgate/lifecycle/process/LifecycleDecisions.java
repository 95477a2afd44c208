package dev.tollgate.lifecycle.process;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedEvidence;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ModelVersion;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts what one person decided in a task of the lifecycle on record, with the documents that lay before them. */
@Component
class LifecycleDecisions {

    private final DecisionRecords records;
    private final Documents documents;
    private final ModelVersion versions;
    private final Clock clock;

    LifecycleDecisions(DecisionRecords records, Documents documents, ModelVersion versions, Clock clock) {
        this.records = records;
        this.documents = documents;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param kind initiation, plan, acceptance, withdrawal, …
     * @param tables the decision tables that were asked
     */
    void record(
            DelegateTask task,
            ProjectId project,
            String kind,
            String outcome,
            String reason,
            PersonId by,
            List<String> tables) {
        records.record(new NewDecision(
                project,
                project.child("D" + (records.of(project).size() + 1)),
                kind,
                outcome,
                reason,
                by,
                List.of(),
                evidence(project),
                versions.of(task.getProcessDefinitionId()),
                tables,
                true,
                clock.instant()));
    }

    private List<RecordedEvidence> evidence(ProjectId project) {
        return documents.of(project).stream()
                .filter(document -> document.slot().startsWith("artefact:"))
                .map(LifecycleDecisions::evidence)
                .toList();
    }

    private static RecordedEvidence evidence(StoredDocument document) {
        return new RecordedEvidence(document.slot(), document.id().toString(), document.sha256(), document.title());
    }
}
