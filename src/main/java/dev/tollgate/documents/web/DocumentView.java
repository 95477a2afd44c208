package dev.tollgate.documents.web;

import dev.tollgate.documents.StoredDocument;
import java.time.Instant;

/** A document as JSON. */
record DocumentView(
        String id,
        String slot,
        int version,
        String title,
        String fileName,
        String contentType,
        long size,
        String sha256,
        String by,
        Instant at,
        String link) {

    static DocumentView of(StoredDocument document) {
        return new DocumentView(
                document.id().toString(),
                document.slot(),
                document.version(),
                document.title(),
                document.fileName(),
                document.contentType(),
                document.size(),
                document.sha256(),
                document.by().value(),
                document.at(),
                document.link());
    }
}
