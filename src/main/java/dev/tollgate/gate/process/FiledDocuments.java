package dev.tollgate.gate.process;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Filed;
import dev.tollgate.workflow.facts.FactSection.Slot;
import java.util.List;
import org.springframework.stereotype.Component;

/** Places for documents, and what lies there. */
@Component
class FiledDocuments {

    private final Documents documents;
    private final Wording wording;

    FiledDocuments(Documents documents, Wording wording) {
        this.documents = documents;
        this.wording = wording;
    }

    Slot slot(ProjectId project, String key, String label, boolean required) {
        return new Slot(
                key,
                label,
                required,
                documents.inSlot(project, key).stream().map(this::filed).toList());
    }

    /** The same for whoever only reads: title, who filed it and when. */
    List<List<Cell>> rows(ProjectId project, String key) {
        return documents.inSlot(project, key).stream()
                .map(document -> List.of(
                        new Cell(document.title(), document.link()),
                        Cell.of(wording.name(document.by())),
                        Cell.of(wording.day(document.at()))))
                .toList();
    }

    private Filed filed(StoredDocument document) {
        return new Filed(document.title(), document.link(), wording.name(document.by()), document.at());
    }
}
