package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.CommitteeDecisions;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Opens the body's next ballot, or says which sitting it waits for. */
@Component("openBallot")
class OpenBallot extends ServiceTaskDelegate {

    private final CommitteeDecisions decisions;

    OpenBallot(CommitteeDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        CommitteeDecisions.Next next = decisions.next(
                execution.getProcessBusinessKey(),
                CommitteeDecisionModel.MATTER_KEY.require(execution),
                new BodyId(CommitteeDecisionModel.BODY_ID.require(execution)));
        Ballot ballot = next.ballot();
        Instant sittingAt = next.sittingAt();
        CommitteeDecisionModel.SITTING_AWAITED.set(execution, ballot == null);
        CommitteeDecisionModel.SITTING_STARTS_AT.set(execution, sittingAt == null ? null : sittingAt.toString());
        if (ballot != null) {
            CommitteeDecisionModel.BALLOT_KEY.set(execution, ballot.key());
            CommitteeDecisionModel.VOTERS.set(
                    execution, next.voters().stream().map(PersonId::value).toList());
            CommitteeDecisionModel.VOTING_CLOSES_AT.set(
                    execution, ballot.closesAt().toString());
        }
    }
}
