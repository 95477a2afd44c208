package dev.tollgate.workflow.web;

import dev.tollgate.workflow.facts.FactSection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown above the form of a task.
 *
 * @param project its number; none for a task outside any project
 * @param asked what the person is asked to do, in the words of the model; may be empty
 * @param next what happens afterwards, in the words of the model; may be empty
 * @param due by when, if it has a due date
 * @param overdue whether that moment has passed
 */
record TaskSheet(
        String taskId,
        String name,
        @Nullable String project,
        String asked,
        String next,
        @Nullable Instant due,
        boolean overdue,
        List<FactSection> sections) {}
