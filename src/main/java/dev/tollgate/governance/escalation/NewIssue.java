package dev.tollgate.governance.escalation;

import dev.tollgate.project.Issue;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a project's way, as somebody raises it.
 *
 * @param blocker whether work stands still because of it
 * @param owner who is asked first
 * @param dueOn by when they answer; by the table where it is missing
 */
public record NewIssue(
        ProjectId project,
        String title,
        String description,
        boolean blocker,
        Issue.Severity severity,
        PersonId owner,
        @Nullable LocalDate dueOn) {}
