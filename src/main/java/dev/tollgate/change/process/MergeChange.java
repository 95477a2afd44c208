package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes a request part of another one. */
@Component("mergeChange")
class MergeChange extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;
    private final ModelVersion models;

    MergeChange(ChangeDecisions decisions, ModelVersion models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    protected void run(DelegateExecution execution) {
        decisions.merge(ChangeRequestModel.keyOf(execution), ChangeRequestModel.rules(models, execution));
    }
}
