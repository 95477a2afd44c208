package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.Escalations;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Nobody answered in time. */
@Component("escalateIssue")
class EscalateIssue extends ServiceTaskDelegate {

    private final Escalations escalations;
    private final ModelVersion models;

    EscalateIssue(Escalations escalations, ModelVersion models) {
        this.escalations = escalations;
        this.models = models;
    }

    @Override
    protected void run(DelegateExecution execution) {
        escalations.escalateOverdue(
                EscalationModel.ISSUE_KEY.require(execution), models.of(execution.getProcessDefinitionId()));
    }
}
