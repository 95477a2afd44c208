package dev.tollgate.gate;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was shown for a criterion.
 *
 * @param by none for a computed check
 * @param documentId none where it is no document
 * @param sha256 the document's content, in hexadecimal digits
 */
public record Evidence(
        String criterion,
        boolean met,
        String note,
        @Nullable PersonId by,
        @Nullable String documentId,
        @Nullable String sha256,
        Instant at) {

    /** Whether this is what the PMO says about the whole. */
    public boolean isReadiness() {
        return criterion.equals(GateEvidence.READINESS);
    }
}
