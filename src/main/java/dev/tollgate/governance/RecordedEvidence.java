package dev.tollgate.governance;

import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param criterion the key of the criterion that this supports
 * @param documentId none where the evidence is no document but a sign-off or a check
 * @param sha256 the document's content, in hexadecimal digits
 */
public record RecordedEvidence(
        String criterion,
        @Nullable String documentId,
        @Nullable String sha256,
        String title) {}
