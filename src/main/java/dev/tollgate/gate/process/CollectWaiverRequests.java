package dev.tollgate.gate.process;

import dev.tollgate.gate.GateWaivers;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the waivers about which somebody must decide. */
@Component("collectWaiverRequests")
class CollectWaiverRequests extends ServiceTaskDelegate {

    private final GateWaivers waivers;

    CollectWaiverRequests(GateWaivers waivers) {
        this.waivers = waivers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        List<String> pending = waivers.pending(GateReviewModel.GATE_KEY.require(execution));
        GateReviewModel.WAIVERS.set(execution, pending);
        GateReviewModel.WAIVER_ASKED.set(execution, !pending.isEmpty());
    }
}
