package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The terms of what a body decided about a change. */
@Component("recordTerms")
class RecordTerms extends CompleteListener {

    private final ChangeDecisions decisions;
    private final ConditionRows conditions;

    RecordTerms(ChangeDecisions decisions, ConditionRows conditions) {
        this.decisions = decisions;
        this.conditions = conditions;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String key = ChangeRequestModel.keyOf(task);
        Optional<LocalDate> until = answers.date("postponeUntil", "Comes back on");
        List<Condition.Draft> drafts = conditions.read(answers);
        answers.check();
        decisions.agreeTerms(key, until.orElse(null), drafts, answers.person());
    }
}
