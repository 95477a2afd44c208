package dev.tollgate.change.process;

import dev.tollgate.change.ChangeRequests;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Begins the next assessment of a change. */
@Component("returnToAssessment")
class ReturnToAssessment extends ServiceTaskDelegate {

    private final ChangeRequests requests;

    ReturnToAssessment(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void run(DelegateExecution execution) {
        requests.assessAgain(ChangeRequestModel.keyOf(execution));
    }
}
