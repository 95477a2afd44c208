package dev.tollgate.gate.process;

import dev.tollgate.gate.GateProcesses;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
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
    public void reopenGate(ProjectId project, GateKind gate) {
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(project.value())
                .messageEventSubscriptionName(GateReviewModel.GATE_REOPENED)
                .list()
                .forEach(listener -> runtime.messageEventReceived(
                        GateReviewModel.GATE_REOPENED,
                        listener.getId(),
                        Map.of(GateReviewModel.REOPENED_GATE.name(), gate.name())));
    }
}
