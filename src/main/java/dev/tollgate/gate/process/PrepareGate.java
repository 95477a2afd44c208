package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the business key of the review that is called next; for whoever calls {@code gate-review}. */
@Component("prepareGate")
class PrepareGate extends ServiceTaskDelegate {

    private final GateReviews reviews;

    PrepareGate(GateReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = reviews.nextReviewKey(projectOf(execution), GateReviewModel.GATE.require(execution));
        GateReviewModel.GATE_KEY.set(execution, key);
    }
}
