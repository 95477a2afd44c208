package dev.tollgate.workflow;

import dev.tollgate.workflow.events.TaskChanged;
import dev.tollgate.workflow.events.TaskEnded;
import dev.tollgate.workflow.events.TaskOpened;
import dev.tollgate.workflow.events.TaskReassigned;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rooms that a task was opened, given to somebody else, changed or ended; in the engine's transaction. */
@Component
class TaskEventsListener implements TaskListener {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskEventsListener(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskSnapshot snapshot = new TaskSnapshot(task);
        Instant now = clock.instant();
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> events.publishEvent(new TaskOpened(snapshot.open(), snapshot.clock(), now));
            case EVENTNAME_ASSIGNMENT -> events.publishEvent(new TaskReassigned(snapshot.open(), now));
            case EVENTNAME_UPDATE -> updated(snapshot, now);
            case EVENTNAME_COMPLETE -> events.publishEvent(ended(snapshot, true, now));
            case EVENTNAME_DELETE -> events.publishEvent(ended(snapshot, false, now));
            default -> throw new IllegalStateException("Not listening to " + task.getEventName() + ".");
        }
    }

    /** Where the assignee changed, the engine tells of the assignment next. */
    private void updated(TaskSnapshot snapshot, Instant now) {
        boolean reassigned = ((TaskEntity) snapshot.task()).getPropertyChanges().containsKey(TaskEntity.ASSIGNEE);
        if (!reassigned) {
            events.publishEvent(new TaskChanged(snapshot.open(), now));
        }
    }

    private static TaskEnded ended(TaskSnapshot snapshot, boolean completed, Instant now) {
        DelegateTask task = snapshot.task();
        return new TaskEnded(
                task.getId(),
                task.getTaskDefinitionKey(),
                snapshot.processKey(),
                snapshot.businessKey(),
                completed,
                now);
    }
}
