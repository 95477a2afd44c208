package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Has an approved change decided once more. */
@Component("reopenChange")
class ReopenChange extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;

    ReopenChange(ChangeDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        decisions.reopen(ChangeRequestModel.keyOf(execution));
    }
}
