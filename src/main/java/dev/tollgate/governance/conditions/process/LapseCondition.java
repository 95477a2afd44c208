package dev.tollgate.governance.conditions.process;

import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The date of a condition has passed. */
@Component("lapseCondition")
class LapseCondition extends ServiceTaskDelegate {

    private final Conditions conditions;

    LapseCondition(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        conditions.lapse(execution.getProcessBusinessKey());
    }
}
