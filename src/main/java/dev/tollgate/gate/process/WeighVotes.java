package dev.tollgate.gate.process;

import dev.tollgate.gate.GateVotes;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Looks at the evidence once more beside what the committee voted. */
@Component("weighVotes")
class WeighVotes extends ServiceTaskDelegate {

    private final GateVotes votes;

    WeighVotes(GateVotes votes) {
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
