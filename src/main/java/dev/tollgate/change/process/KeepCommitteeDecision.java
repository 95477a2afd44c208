package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.ChangeOutcome;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps what a body decided about a change. */
@Component("keepCommitteeDecision")
class KeepCommitteeDecision extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;

    KeepCommitteeDecision(ChangeDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = ChangeRequestModel.keyOf(execution);
        ChangeOutcome outcome = ChangeRequestModel.DECISION.require(execution);
        decisions.answerOfBody(key, outcome, ChangeRequestModel.BODY_ID.require(execution));
        ChangeRequestModel.TERMS_NEEDED.set(execution, outcome.isApproval() || outcome == ChangeOutcome.POSTPONE);
    }
}
