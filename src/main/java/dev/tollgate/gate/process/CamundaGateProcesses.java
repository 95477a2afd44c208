package dev.tollgate.gate.process;

import dev.tollgate.gate.Condition;
import dev.tollgate.gate.GateProcesses;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaGateProcesses implements GateProcesses {

    private final RuntimeService runtime;

    CamundaGateProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void startCondition(Condition condition, GateKind gate, Instant dueAt) {
        if (runtime.createProcessInstanceQuery()
                        .processDefinitionKey(GateConditionModel.PROCESS)
                        .processInstanceBusinessKey(condition.key())
                        .count()
                == 0) {
            runtime.startProcessInstanceByKey(
                    GateConditionModel.PROCESS,
                    condition.key(),
                    Map.of(
                            ServiceTaskDelegate.PROJECT_ID.name(),
                                    condition.project().value(),
                            GateReviewModel.GATE.name(), gate.name(),
                            GateConditionModel.OWNER_SEAT.name(), condition.seat(),
                            GateConditionModel.CONDITION_DUE.name(), dueAt.toString()));
        }
    }

    @Override
    public void settleCondition(String conditionKey) {
        tell(GateConditionModel.SETTLED, conditionKey, Map.of());
    }

    @Override
    public void reopenGate(ProjectId project, GateKind gate) {
        tell(
                GateConditionModel.GATE_REOPENED,
                project.value(),
                Map.of(GateConditionModel.REOPENED_GATE.name(), gate.name()));
    }

    /** Tells those who listen; it is no mistake when nobody does. */
    private void tell(String message, String businessKey, Map<String, Object> variables) {
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .list()
                .forEach(listener -> runtime.messageEventReceived(message, listener.getId(), variables));
    }
}
