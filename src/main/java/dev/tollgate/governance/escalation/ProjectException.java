package dev.tollgate.governance.escalation;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception: a project that is expected to break what was agreed, and what is to be done.
 *
 * @param key its business key: {@code PRJ-2026-014.EX2}
 * @param report none until the project manager has written it
 * @param outcome none until it is decided
 */
public record ProjectException(
        String key,
        ProjectId project,
        Breach breach,
        State state,
        @Nullable ExceptionReport report,
        @Nullable ExceptionOutcome outcome,
        Instant raisedAt,
        @Nullable Instant decidedAt) {

    /** Where it stands. */
    public enum State {
        /** The report is being written. */
        REPORTING,
        /** It lies before those who decide. */
        DECIDING,
        DECIDED,
        /** The project ended before anything was decided. */
        LAPSED
    }
}
