package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Approved means done: decision and baseline in one transaction. */
@Component("rebaselineProject")
class RebaselineProject extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;
    private final ModelVersion models;

    RebaselineProject(ChangeDecisions decisions, ModelVersion models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    protected void run(DelegateExecution execution) {
        decisions.approve(ChangeRequestModel.keyOf(execution), ChangeRequestModel.rules(models, execution));
    }
}
