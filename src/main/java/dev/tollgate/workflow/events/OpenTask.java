package dev.tollgate.workflow.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody, as it stood when the event was told.
 *
 * @param taskKey the id of its box in the model
 * @param asks what is to be done, in the words of the model; none where the model does not say
 * @param businessKey of its process instance; empty where there is none
 * @param assignee who alone must do it; none where any candidate may
 * @param since when it was created
 * @param due by when, if it has a due date
 */
public record OpenTask(
        String taskId,
        String taskKey,
        String name,
        @Nullable String asks,
        String processKey,
        String businessKey,
        @Nullable String assignee,
        List<String> candidateUsers,
        List<String> candidateGroups,
        Instant since,
        @Nullable Instant due) {}
