package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.ChangeRequest;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.ChangeTables;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Measures a change against the baseline that holds, and finds out who may act before it is decided. */
@Component("assessImpact")
class AssessImpact extends ServiceTaskDelegate {

    private final ChangeRequests requests;
    private final ChangeDecisions decisions;

    AssessImpact(ChangeRequests requests, ChangeDecisions decisions) {
        this.requests = requests;
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = ChangeRequestModel.keyOf(execution);
        requests.measure(key);
        ChangeRequest request = requests.get(key);
        ChangeTables.Emergency emergency = decisions.emergency(key);
        ChangeRequestModel.MAY_ACT_FIRST.set(
                execution, request.cause().emergency() && emergency.isAllowed() && request.effect() == null);
        ChangeRequestModel.ACTING_SEAT.set(execution, emergency.seat());
    }
}
