package dev.tollgate.workflow;

import dev.tollgate.workflow.events.TaskReminderDue;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a task will be due soon; the rooms decide who hears of it. */
@Component("remindAssignee")
class RemindAssignee implements TaskListener {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindAssignee(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        events.publishEvent(new TaskReminderDue(new TaskSnapshot(task).open(), clock.instant()));
    }
}
