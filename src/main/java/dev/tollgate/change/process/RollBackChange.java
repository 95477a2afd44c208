package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes back what nobody ratified in time. */
@Component("rollBackChange")
class RollBackChange extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;
    private final ModelVersion models;

    RollBackChange(ChangeDecisions decisions, ModelVersion models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    protected void run(DelegateExecution execution) {
        decisions.rollBack(ChangeRequestModel.keyOf(execution), ChangeRequestModel.rules(models, execution));
    }
}
