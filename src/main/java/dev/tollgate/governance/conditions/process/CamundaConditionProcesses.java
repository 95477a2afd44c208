package dev.tollgate.governance.conditions.process;

import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.ConditionProcesses;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaConditionProcesses implements ConditionProcesses {

    private final RuntimeService runtime;

    CamundaConditionProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(Condition condition, Instant dueAt) {
        if (runtime.createProcessInstanceQuery()
                        .processDefinitionKey(DecisionConditionModel.PROCESS)
                        .processInstanceBusinessKey(condition.key())
                        .count()
                == 0) {
            runtime.startProcessInstanceByKey(
                    DecisionConditionModel.PROCESS,
                    condition.key(),
                    Map.of(
                            ServiceTaskDelegate.PROJECT_ID.name(),
                                    condition.project().value(),
                            DecisionConditionModel.OWNER_SEAT.name(), condition.seat(),
                            DecisionConditionModel.CONDITION_DUE.name(), dueAt.toString()));
        }
    }

    @Override
    public void settle(String conditionKey) {
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(conditionKey)
                .messageEventSubscriptionName(DecisionConditionModel.SETTLED)
                .list()
                .forEach(listener -> runtime.messageEventReceived(DecisionConditionModel.SETTLED, listener.getId()));
    }
}
