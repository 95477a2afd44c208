package dev.tollgate.governance.process;

import dev.tollgate.governance.NominationId;
import dev.tollgate.governance.Nominations;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component("recordSeatAnswer")
class RecordSeatAnswer extends CompleteListener {

    private final Nominations nominations;

    RecordSeatAnswer(Nominations nominations) {
        this.nominations = nominations;
    }

    /** What a nominee may say. */
    enum Answer {
        ACCEPT,
        DECLINE
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        var answer = answers.choice("answer", "Your answer", Answer.class);
        String reason = answers.text("reason");
        if (answer.filter(Answer.DECLINE::equals).isPresent() && reason.isEmpty()) {
            answers.wrong("reason", "Say why you decline, so that the PMO can ask somebody suitable.");
        }
        answers.check();
        NominationId nomination = NominationId.of(GovernanceSetupModel.NOMINATION_ID.require(task));
        nominations.answer(nomination, answer.orElseThrow() == Answer.ACCEPT, reason, answers.person());
    }
}
