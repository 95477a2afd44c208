package dev.tollgate.lifecycle.process;

import dev.tollgate.documents.DocumentId;
import dev.tollgate.documents.Documents;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.project.schedule.Schedules.PlanFile;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The plan file as a document of the project. */
@Component
class HandedInPlan {

    static final String SLOT = "plan:file";

    private final Documents documents;

    HandedInPlan(Documents documents) {
        this.documents = documents;
    }

    /** Every version that was ever handed in, the newest first. */
    List<StoredDocument> versions(ProjectId project) {
        return documents.inSlot(project, SLOT);
    }

    Optional<StoredDocument> latest(ProjectId project) {
        return documents.latest(project, SLOT);
    }

    PlanFile file(StoredDocument document, String title) {
        return new PlanFile(document.fileName(), documents.content(document), title.isEmpty() ? null : title);
    }

    PlanFile file(String document, String title) {
        return file(documents.get(new DocumentId(UUID.fromString(document))), title);
    }
}
