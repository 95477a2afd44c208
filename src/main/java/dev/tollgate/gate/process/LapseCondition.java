package dev.tollgate.gate.process;

import dev.tollgate.gate.GateConditions;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The date of a condition has passed. */
@Component("lapseCondition")
class LapseCondition extends ServiceTaskDelegate {

    private final GateConditions conditions;

    LapseCondition(GateConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        conditions.lapse(execution.getProcessBusinessKey());
    }
}
