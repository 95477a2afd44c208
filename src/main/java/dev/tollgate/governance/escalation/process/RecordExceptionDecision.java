package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.RecordedMandate;
import dev.tollgate.governance.escalation.ExceptionOutcome;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.governance.mandates.Acting;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.mandates.Terms;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ModelVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What one person decides about an exception from a seat. */
@Component("recordExceptionDecision")
class RecordExceptionDecision extends CompleteListener {

    private final Exceptions exceptions;
    private final DecisionTasks decisionTasks;
    private final MandateRegister mandates;
    private final ModelVersion models;

    RecordExceptionDecision(
            Exceptions exceptions, DecisionTasks decisionTasks, MandateRegister mandates, ModelVersion models) {
        this.exceptions = exceptions;
        this.decisionTasks = decisionTasks;
        this.mandates = mandates;
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
                        answers.person(),
                        List.of(),
                        List.of(),
                        mandates(task),
                        models.of(task.getProcessDefinitionId())));
    }

    /** By which mandate somebody acted for the holder of the seat; none for the holder. */
    private List<RecordedMandate> mandates(DelegateTask task) {
        Acting acting = decisionTasks.acting(task.getId()).orElse(null);
        MandateId id = acting == null ? null : acting.mandate();
        if (acting == null || id == null) {
            return List.of();
        }
        Terms terms = mandates.get(id).terms();
        String caps = terms.caps().isEmpty()
                ? "no limit"
                : terms.caps().stream().map(Money::toString).collect(Collectors.joining(", "));
        return List.of(new RecordedMandate(
                acting.holder(),
                acting.acting(),
                id.toString(),
                terms.from() + " to " + terms.to() + ", up to: " + caps));
    }
}
