package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.RecordedMandate;
import dev.tollgate.governance.escalation.ExceptionOutcome;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ModelVersion;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one person decides about an exception from a seat. */
@Component("recordExceptionDecision")
class RecordExceptionDecision extends CompleteListener {

    private final Exceptions exceptions;
    private final DecisionTasks decisionTasks;
    private final ModelVersion models;

    RecordExceptionDecision(Exceptions exceptions, DecisionTasks decisionTasks, ModelVersion models) {
        this.exceptions = exceptions;
        this.decisionTasks = decisionTasks;
        this.models = models;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<ExceptionOutcome> decision = answers.choice("decision", "Your decision", ExceptionOutcome.class);
        String reason = answers.required("reason", "Your reason");
        answers.check();
        exceptions.decide(
                EscalationModel.MATTER_KEY.require(task),
                decision.orElseThrow(),
                reason,
                new Exceptions.Ruling(
                        answers.person(), List.of(), mandate(task), models.of(task.getProcessDefinitionId())));
    }

    private @Nullable RecordedMandate mandate(DelegateTask task) {
        return decisionTasks
                .acting(task.getId())
                .filter(acting -> acting.mandate() != null)
                .map(acting -> new RecordedMandate(
                        acting.holder(), acting.acting(), String.valueOf(acting.mandate()), "As given."))
                .orElse(null);
    }
}
