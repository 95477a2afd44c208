package dev.tollgate.gate.process;

import dev.tollgate.gate.GateVotes;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts the gate to the vote of the steering committee. */
@Component("callVote")
class CallVote extends ServiceTaskDelegate {

    private final GateVotes votes;

    CallVote(GateVotes votes) {
        this.votes = votes;
    }

    @Override
    protected void run(DelegateExecution execution) {
        votes.call(GateReviewModel.GATE_KEY.require(execution));
    }
}
