package dev.tollgate.documents;

import java.util.UUID;

/** One version of a document. */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
