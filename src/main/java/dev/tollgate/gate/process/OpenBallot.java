package dev.tollgate.gate.process;

import dev.tollgate.gate.GateVotes;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Opens the ballot of the committee. */
@Component("openBallot")
class OpenBallot extends ServiceTaskDelegate {

    private final GateVotes votes;

    OpenBallot(GateVotes votes) {
        this.votes = votes;
    }

    @Override
    protected void run(DelegateExecution execution) {
        GateVotes.OpenBallot ballot = votes.open(GateReviewModel.GATE_KEY.require(execution));
        GateReviewModel.VOTERS.set(
                execution, ballot.voters().stream().map(PersonId::value).toList());
        GateReviewModel.VOTING_CLOSES_AT.set(execution, ballot.closesAt().toString());
    }
}
