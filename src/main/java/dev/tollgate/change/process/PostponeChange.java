package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts a request off to the day on which it comes back. */
@Component("postponeChange")
class PostponeChange extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;
    private final ModelVersion models;
    private final WorkingCalendar calendar;

    PostponeChange(ChangeDecisions decisions, ModelVersion models, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.models = models;
        this.calendar = calendar;
    }

    @Override
    protected void run(DelegateExecution execution) {
        LocalDate until =
                decisions.postpone(ChangeRequestModel.keyOf(execution), ChangeRequestModel.rules(models, execution));
        ChangeRequestModel.POSTPONED_UNTIL.set(
                execution, until.atStartOfDay(calendar.zone()).toInstant().toString());
    }
}
