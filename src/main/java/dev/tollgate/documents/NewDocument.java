package dev.tollgate.documents;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;

/**
 * A file that somebody hands in.
 *
 * @param slot what it is for: {@code artefact:project-charter}, {@code gate:G2:budget-approved}
 * @param title what people read; the file's name where blank
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewDocument(
        ProjectId project,
        String slot,
        String title,
        String fileName,
        String contentType,
        byte[] content,
        PersonId by) {}
