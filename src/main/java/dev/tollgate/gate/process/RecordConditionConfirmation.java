package dev.tollgate.gate.process;

import dev.tollgate.gate.GateConditions;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps whether a condition is met. */
@Component("recordConditionConfirmation")
class RecordConditionConfirmation extends CompleteListener {

    private final GateConditions conditions;

    RecordConditionConfirmation(GateConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        boolean met = answers.choice("answer", "Your answer", Answer.class).orElse(Answer.YES) == Answer.YES;
        String reason = met ? answers.text("reason") : answers.required("reason", "What is missing");
        answers.check();
        conditions.confirm(task.getExecution().getProcessBusinessKey(), met, reason, answers.person());
        GateConditionModel.CONDITION_MET.set(task, met);
    }
}
