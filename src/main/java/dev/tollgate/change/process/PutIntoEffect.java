package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes a change before it is decided, until it is ratified or taken back. */
@Component("putIntoEffect")
class PutIntoEffect extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;
    private final ChangeRequests requests;
    private final ModelVersion models;

    PutIntoEffect(ChangeDecisions decisions, ChangeRequests requests, ModelVersion models) {
        this.decisions = decisions;
        this.requests = requests;
        this.models = models;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = ChangeRequestModel.keyOf(execution);
        decisions.actFirst(key, requests.actor(key), ChangeRequestModel.rules(models, execution));
        ChangeRequestModel.RATIFY_BY.set(
                execution, String.valueOf(requests.get(key).ratifyBy()));
    }
}
