package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Opens the review. */
@Component("openGateReview")
class OpenGateReview extends ServiceTaskDelegate {

    private final GateReviews reviews;

    OpenGateReview(GateReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        reviews.open(key, projectOf(execution), GateReviewModel.GATE.require(execution));
        GateReviewModel.GATE_KEY.set(execution, key);
        GateReviewModel.RECYCLE_TO.set(execution, null);
    }
}
