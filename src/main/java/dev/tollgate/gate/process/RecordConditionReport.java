package dev.tollgate.gate.process;

import dev.tollgate.gate.GateConditions;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps what the owner of a condition says. */
@Component("recordConditionReport")
class RecordConditionReport extends CompleteListener {

    private final GateConditions conditions;

    RecordConditionReport(GateConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String note = answers.required("note", "How it was met");
        answers.check();
        conditions.report(task.getExecution().getProcessBusinessKey(), note, answers.person());
    }
}
