package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.Escalations;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How long whoever is asked now has. */
@Component("setClock")
class SetClock extends ServiceTaskDelegate {

    private final Escalations escalations;

    SetClock(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = EscalationModel.ISSUE_KEY.require(execution);
        EscalationModel.ANSWER_BY.set(execution, escalations.get(key).dueAt().toString());
    }
}
