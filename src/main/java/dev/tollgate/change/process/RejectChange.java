package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts the refusal of a change on record. */
@Component("rejectChange")
class RejectChange extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;
    private final ModelVersion models;

    RejectChange(ChangeDecisions decisions, ModelVersion models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    protected void run(DelegateExecution execution) {
        decisions.reject(ChangeRequestModel.keyOf(execution), ChangeRequestModel.rules(models, execution));
    }
}
