package dev.tollgate.workflow;

import dev.tollgate.vocabulary.PersonId;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/** Who will have a task before it is there: the engine sets due dates and timers first, and the assignee last. */
final class ActingPerson {

    private ActingPerson() {}

    /** By the model's own expression; nobody where any candidate may do it. */
    static @Nullable PersonId at(VariableScope scope) {
        ActivityImpl box = boxOf(scope);
        if (box != null && box.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            Expression assignee = task.getTaskDefinition().getAssigneeExpression();
            Object found = assignee == null ? null : assignee.getValue(scope);
            return found == null || found.toString().isBlank() ? null : new PersonId(found.toString());
        }
        return null;
    }

    /** What the box says about itself; nothing where there is no box. */
    static @Nullable String property(VariableScope scope, String name) {
        ActivityImpl box = boxOf(scope);
        Object value = box == null ? null : box.getProperty(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable ActivityImpl boxOf(VariableScope scope) {
        return scope instanceof ExecutionEntity execution ? execution.getActivity() : null;
    }
}
