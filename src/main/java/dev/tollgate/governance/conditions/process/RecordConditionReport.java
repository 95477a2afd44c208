package dev.tollgate.governance.conditions.process;

import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps what the owner of a condition says. */
@Component("recordConditionReport")
class RecordConditionReport extends CompleteListener {

    private final Conditions conditions;

    RecordConditionReport(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String note = answers.required("note", "How it was met");
        answers.check();
        conditions.report(task.getExecution().getProcessBusinessKey(), note, answers.person());
    }
}
