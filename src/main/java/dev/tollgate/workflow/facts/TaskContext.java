package dev.tollgate.workflow.facts;

import dev.tollgate.vocabulary.ProjectId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open task for which facts are asked.
 *
 * @param taskKey the id of its box in the model
 * @param businessKey of its process instance
 * @param project none for a task outside any project
 * @param variables what the task can see, with its own over those of the process
 */
public record TaskContext(
        String taskId,
        String taskKey,
        String processKey,
        String businessKey,
        @Nullable ProjectId project,
        Map<String, @Nullable Object> variables) {

    /** A text variable; none where it is missing. */
    public @Nullable String text(String name) {
        Object value = variables.get(name);
        return value == null ? null : value.toString();
    }

    /** @throws IllegalStateException for a task outside any project */
    public ProjectId requireProject() {
        if (project == null) {
            throw new IllegalStateException("Task " + taskId + " belongs to no project.");
        }
        return project;
    }
}
