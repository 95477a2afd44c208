package dev.tollgate.gate.process;

import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the sign-offs that are still outstanding. */
@Component("askForEvidence")
class AskForEvidence extends ServiceTaskDelegate {

    private final GateReviews reviews;
    private final GateEvidence evidence;

    AskForEvidence(GateReviews reviews, GateEvidence evidence) {
        this.reviews = reviews;
        this.evidence = evidence;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = GateReviewModel.GATE_KEY.require(execution);
        reviews.prepare(key);
        GateReviewModel.SIGN_OFFS.set(execution, evidence.outstandingSignOffs(key));
    }
}
