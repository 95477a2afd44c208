package dev.tollgate.governance.conditions.process;

import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps whether a condition is met. */
@Component("recordConditionConfirmation")
class RecordConditionConfirmation extends CompleteListener {

    private final Conditions conditions;

    RecordConditionConfirmation(Conditions conditions) {
        this.conditions = conditions;
    }

    enum Answer {
        YES,
        NO
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        boolean met = answers.choice("answer", "Your answer", Answer.class).orElse(Answer.YES) == Answer.YES;
        String reason = met ? answers.text("reason") : answers.required("reason", "What is missing");
        answers.check();
        conditions.confirm(task.getExecution().getProcessBusinessKey(), met, reason, answers.person());
        DecisionConditionModel.CONDITION_MET.set(task, met);
    }
}
