package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.ChangeOutcome;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the one who has the authority decides about a change. */
@Component("recordChangeDecision")
class RecordChangeDecision extends CompleteListener {

    private final ChangeDecisions decisions;
    private final ConditionRows conditions;
    private final ActingPerson acting;

    RecordChangeDecision(ChangeDecisions decisions, ConditionRows conditions, ActingPerson acting) {
        this.decisions = decisions;
        this.conditions = conditions;
        this.acting = acting;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String key = ChangeRequestModel.keyOf(task);
        Optional<ChangeOutcome> outcome = answers.choice("outcome", "Your decision", ChangeOutcome.class);
        Optional<LocalDate> until = answers.date("postponeUntil", "Comes back on");
        List<Condition.Draft> drafts = conditions.read(answers);
        String reason = answers.text("reason");
        if (!drafts.isEmpty() && outcome.filter(chosen -> !chosen.isApproval()).isPresent()) {
            answers.wrong("conditions", "Only an approval has conditions; remove them or approve.");
        }
        answers.check();
        decisions.answer(key, outcome.orElseThrow(), reason, until.orElse(null), acting.find(task, answers.person()));
        decisions.agreeOn(key, drafts, answers.person());
        ChangeRequestModel.DECISION.set(task, outcome.orElseThrow());
    }
}
