package dev.tollgate.gate.process;

import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.Standing;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Runs the checks and says how the project stands. */
@Component("runComputedChecks")
class RunComputedChecks extends ServiceTaskDelegate {

    private final GateEvidence evidence;

    RunComputedChecks(GateEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Standing standing = evidence.runChecks(GateReviewModel.GATE_KEY.require(execution));
        GateReviewModel.CRITICAL_MISSING.set(execution, standing.criticalMissing());
        GateReviewModel.MUST_MISSING.set(execution, standing.mustMissing());
        GateReviewModel.SHOULD_SCORE.set(execution, standing.shouldScore());
    }
}
