package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.workflow.DecisionTables;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts the outcome on record. */
@Component("recordGateDecision")
class RecordGateDecision extends ServiceTaskDelegate {

    private final GateReviews reviews;
    private final ModelVersion models;
    private final DecisionTables tables;

    RecordGateDecision(GateReviews reviews, ModelVersion models, DecisionTables tables) {
        this.reviews = reviews;
        this.models = models;
        this.tables = tables;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = GateReviewModel.GATE_KEY.require(execution);
        reviews.decide(key, GateReviewModel.rules(models, tables, execution));
    }
}
