package dev.tollgate.change.process;

import dev.tollgate.governance.mandates.Acting;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.vocabulary.PersonId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** By what right somebody completes a task at which a change is decided. */
@Component
class ActingPerson {

    private final DecisionTasks tasks;

    ActingPerson(DecisionTasks tasks) {
        this.tasks = tasks;
    }

    Acting find(DelegateTask task, PersonId person) {
        return tasks.acting(task.getId()).orElseGet(() -> new Acting(person, person, null));
    }
}
