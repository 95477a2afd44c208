package dev.tollgate.workflow;

import dev.tollgate.workflow.events.TaskOverdue;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a task was not done in time; the rooms decide who hears of it. */
@Component("escalateTask")
class EscalateTask implements TaskListener {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalateTask(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        events.publishEvent(new TaskOverdue(new TaskSnapshot(task).open(), clock.instant()));
    }
}
