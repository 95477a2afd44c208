package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.ExceptionOutcome;
import dev.tollgate.governance.escalation.ExceptionReport;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project manager's options and recommendation. */
@Component("recordExceptionReport")
class RecordExceptionReport extends CompleteListener {

    private final Exceptions exceptions;

    RecordExceptionReport(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String cause = answers.required("cause", "How it came to this");
        String onContinue = answers.required("onContinue", "What follows if the project goes on");
        String onReplan = answers.required("onReplan", "What follows if it is planned anew");
        String onStop = answers.required("onStop", "What follows if it is stopped");
        Optional<ExceptionOutcome> recommendation =
                answers.choice("recommendation", "Your recommendation", ExceptionOutcome.class);
        String why = answers.required("why", "Why you recommend it");
        @Nullable
        BigDecimal tolerance = answers.amount("tolerance", "Tolerance").orElse(null);
        @Nullable LocalDate until = answers.date("until", "Until").orElse(null);
        answers.check();
        exceptions.report(
                EscalationModel.MATTER_KEY.require(task),
                new ExceptionReport(
                        cause, onContinue, onReplan, onStop, recommendation.orElseThrow(), why, tolerance, until),
                answers.person());
    }
}
