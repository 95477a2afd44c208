package dev.tollgate.workflow;

import dev.tollgate.workflow.events.TaskReassigned;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Tells the rooms that other people may do a task now; the engine itself tells only of another assignee. */
@Service
public class TaskNews {

    private final ObjectProvider<ProcessEngine> engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskNews(ObjectProvider<ProcessEngine> engine, ApplicationEventPublisher events, Clock clock) {
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /** The candidates of an open task are others than before. */
    public void candidatesChanged(String taskId) {
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    TaskEntity task = command.getTaskManager().findTaskById(taskId);
                    events.publishEvent(new TaskReassigned(new TaskSnapshot(task).open(), clock.instant()));
                    return taskId;
                });
    }
}
