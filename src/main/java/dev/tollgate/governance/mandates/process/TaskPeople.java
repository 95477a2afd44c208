package dev.tollgate.governance.mandates.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Whose task the model says that it is, by the seats as they are held now.
 *
 * @param assignee none where nobody alone must do it
 */
record TaskPeople(@Nullable String assignee, Set<String> candidateUsers, Set<String> candidateGroups) {

    /** Only within a command of the engine. */
    static TaskPeople accordingToTheModel(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        Expression assignee = definition.getAssigneeExpression();
        Object alone = assignee == null ? null : assignee.getValue(task.getExecution());
        return new TaskPeople(
                alone == null ? null : alone.toString(),
                all(definition.getCandidateUserIdExpressions(), task),
                all(definition.getCandidateGroupIdExpressions(), task));
    }

    private static Set<String> all(Set<Expression> expressions, TaskEntity task) {
        Set<String> ids = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            Object value = expression.getValue(task.getExecution());
            if (value instanceof Collection<?> several) {
                several.forEach(one -> ids.add(one.toString()));
            } else if (value != null) {
                Stream.of(value.toString().split(",", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .forEach(ids::add);
            }
        }
        return ids;
    }
}
