package dev.tollgate.documents;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * One version of a document, as it was filed.
 *
 * @param version counts from 1 within the slot
 * @param size bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredDocument(
        DocumentId id,
        ProjectId project,
        String slot,
        int version,
        String title,
        String fileName,
        String contentType,
        long size,
        String sha256,
        PersonId by,
        Instant at) {

    /** Where the content is served. */
    public String link() {
        return "/api/projects/" + project + "/documents/" + id + "/content";
    }
}
