package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Stands at every box at which a matter is decided: offers it to deputies when it opens, and lets nobody take or
 * complete it who may not decide, whichever way they come.
 */
@Component
class DecisionGuard implements TaskListener {

    static final ProcessVariable<String> MATTER_KEY = ProcessVariable.text("matterKey");

    /** Whose vote a task of a ballot asks for. */
    static final ProcessVariable<String> VOTER = ProcessVariable.text("voter");

    private final DecisionTasks decisions;
    private final CurrentPerson current;

    DecisionGuard(DecisionTasks decisions, CurrentPerson current) {
        this.decisions = decisions;
        this.current = current;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> offer(task);
            case EVENTNAME_ASSIGNMENT -> assigned(task);
            case EVENTNAME_COMPLETE -> decisions.decide(task.getId(), MATTER_KEY.require(task), person(task));
            default -> throw new IllegalStateException("Not guarding " + task.getEventName() + ".");
        }
    }

    /** Where there are deputies nobody is assigned, so that each of them can take it, the holder as well. */
    private void offer(DelegateTask task) {
        String voter = VOTER.get(task);
        String holder = voter == null ? task.getAssignee() : voter;
        if (holder != null) {
            List<PersonId> deputies =
                    decisions.open(MATTER_KEY.require(task), boxOf(task), task.getId(), new PersonId(holder));
            if (!deputies.isEmpty()) {
                task.setAssignee(null);
                task.addCandidateUser(holder);
                deputies.forEach(deputy -> task.addCandidateUser(deputy.value()));
            }
        }
    }

    private void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            decisions.release(task.getId());
        } else {
            decisions.take(task.getId(), new PersonId(assignee));
        }
    }

    private PersonId person(DelegateTask task) {
        return current.find().orElseGet(() -> {
            if (task.getAssignee() == null) {
                throw new Forbidden("Log in first.");
            }
            return new PersonId(task.getAssignee());
        });
    }

    static String boxOf(DelegateTask task) {
        return ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey() + "/"
                + task.getTaskDefinitionKey();
    }
}
