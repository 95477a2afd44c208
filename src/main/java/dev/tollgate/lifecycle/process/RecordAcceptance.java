package dev.tollgate.lifecycle.process;

import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The sponsor accepts what was delivered, with or without open points. */
@Component("recordAcceptance")
class RecordAcceptance extends CompleteListener {

    private final LifecycleDecisions decisions;

    RecordAcceptance(LifecycleDecisions decisions) {
        this.decisions = decisions;
    }

    enum Accepted {
        YES,
        WITH_REMARKS
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Accepted> accepted = answers.choice("accepted", "Your decision", Accepted.class);
        String reason = answers.text("reason");
        if (accepted.filter(Accepted.WITH_REMARKS::equals).isPresent() && reason.isEmpty()) {
            answers.wrong("reason", "Name the open points.");
        }
        answers.check();
        String outcome = accepted.orElseThrow() == Accepted.YES ? "ACCEPTED" : "ACCEPTED_WITH_OPEN_POINTS";
        decisions.record(task, projectOf(task), "acceptance", outcome, reason, answers.person(), List.of());
    }
}
