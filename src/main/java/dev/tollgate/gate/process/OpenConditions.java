package dev.tollgate.gate.process;

import dev.tollgate.gate.GateConditions;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Gives the conditions to their owners. */
@Component("openConditions")
class OpenConditions extends ServiceTaskDelegate {

    private final GateConditions conditions;

    OpenConditions(GateConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        conditions.open(GateReviewModel.GATE_KEY.require(execution));
    }
}
