package dev.tollgate.governance.escalation;

import dev.tollgate.project.Issue;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue on its way to an answer.
 *
 * @param key its business key: {@code PRJ-2026-014.I7}
 * @param level 0 while its owner is asked, then up the path
 * @param dueAt when it goes one level up by itself
 * @param instruction what a higher level said when it handed the issue back; empty before
 * @param answer how it was resolved; empty before
 */
public record RaisedIssue(
        String key,
        ProjectId project,
        int number,
        boolean blocker,
        String title,
        String description,
        Issue.Severity severity,
        PersonId raisedBy,
        Instant raisedAt,
        PersonId owner,
        int level,
        Instant dueAt,
        String instruction,
        State state,
        String answer,
        @Nullable Instant settledAt) {

    /** Where it stands. */
    public enum State {
        OPEN,
        RESOLVED,
        /** The project ended before it was answered. */
        LAPSED
    }
}
