package dev.tollgate.lifecycle.process;

import dev.tollgate.project.events.BaselineSet;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Work that is due when the plan says so is due by the new plan from the moment at which it is agreed. */
@Component
class WorkFollowsBaseline {

    private static final String WORK = "execute-project";
    private static final String DUE_AT = "dueAt";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identities;
    private final ProjectForms forms;

    WorkFollowsBaseline(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identities,
            ProjectForms forms) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identities = identities;
        this.forms = forms;
    }

    @EventListener
    void on(BaselineSet set) {
        String project = set.project().value();
        String dueAt = Objects.requireNonNull(forms.workEndsAt(project));
        // Whoever decided needs no right to the tasks of others.
        Authentication deciding = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(project)
                    .taskDefinitionKey(WORK)
                    .list()
                    .forEach(task -> move(task, dueAt));
        } finally {
            if (deciding != null) {
                identities.setAuthentication(deciding);
            }
        }
    }

    private void move(Task task, String dueAt) {
        runtime.setVariableLocal(task.getExecutionId(), DUE_AT, dueAt);
        task.setDueDate(Date.from(Instant.parse(dueAt)));
        tasks.saveTask(task);
        management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(WORK)
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }
}
