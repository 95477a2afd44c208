package dev.tollgate.workflow.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody, as it stood when the event was told.
 *
 * @param taskKey the id of its box in the model
 * @param businessKey of its process instance; empty where there is none
 * @param assignee who alone must do it; none where any candidate may
 * @param due by when, if it has a due date
 */
public record OpenTask(
        String taskId,
        String taskKey,
        String name,
        String processKey,
        String businessKey,
        @Nullable String assignee,
        List<String> candidateUsers,
        List<String> candidateGroups,
        @Nullable Instant due) {}
