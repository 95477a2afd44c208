package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.CommitteeDecisions;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Closes the ballot and says what it decided. */
@Component("closeBallot")
class CloseBallot extends ServiceTaskDelegate {

    private final CommitteeDecisions decisions;

    CloseBallot(CommitteeDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        CommitteeDecisions.Result result = decisions.close(
                execution.getProcessBusinessKey(), CommitteeDecisionModel.MATTER_KEY.require(execution));
        boolean decided = !result.decision().isEmpty();
        CommitteeDecisionModel.DECIDED.set(execution, decided);
        CommitteeDecisionModel.DECISION.set(execution, decided ? result.decision() : null);
        CommitteeDecisionModel.QUORATE.set(execution, result.quorate());
    }
}
