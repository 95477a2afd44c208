package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.DecisionTables;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Holds the outcome to what evidence and quorum allow. */
@Component("settleOutcome")
class SettleOutcome extends ServiceTaskDelegate {

    private final GateReviews reviews;
    private final ModelVersion models;
    private final DecisionTables tables;
    private final WorkingCalendar calendar;

    SettleOutcome(GateReviews reviews, ModelVersion models, DecisionTables tables, WorkingCalendar calendar) {
        this.reviews = reviews;
        this.models = models;
        this.tables = tables;
        this.calendar = calendar;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = GateReviewModel.GATE_KEY.require(execution);
        GateReviews.Settled settled = reviews.settle(
                key, GateReviewModel.GATE_OUTCOME.require(execution), GateReviewModel.rules(models, tables, execution));
        GateReviewModel.GATE_OUTCOME.set(execution, settled.outcome());
        GateReviewModel.RECYCLE_TO.set(execution, settled.recycleTo());
        LocalDate reviewOn = settled.reviewOn();
        GateReviewModel.REVIEW_AT.set(
                execution, reviewOn == null ? null : calendar.endOf(reviewOn).toString());
    }
}
