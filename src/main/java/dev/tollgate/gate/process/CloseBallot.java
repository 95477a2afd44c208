package dev.tollgate.gate.process;

import dev.tollgate.gate.GateVotes;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Closes the ballot and says what it amounts to. */
@Component("closeBallot")
class CloseBallot extends ServiceTaskDelegate {

    private final GateVotes votes;

    CloseBallot(GateVotes votes) {
        this.votes = votes;
    }

    @Override
    protected void run(DelegateExecution execution) {
        GateVotes.Count count = votes.close(GateReviewModel.GATE_KEY.require(execution));
        GateReviewModel.VOTED_OUTCOME.set(execution, count.voted());
        GateReviewModel.QUORATE.set(execution, count.quorate());
        GateReviewModel.CRITICAL_MISSING.set(execution, count.criticalMissing());
    }
}
