package dev.tollgate.change.process;

import dev.tollgate.change.ChangeRequests;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whether somebody acts before a change is decided. */
@Component("recordAct")
class RecordAct extends CompleteListener {

    private final ChangeRequests requests;

    RecordAct(ChangeRequests requests) {
        this.requests = requests;
    }

    enum Choice {
        YES,
        NO
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Choice> choice = answers.choice("answer", "Your answer", Choice.class);
        boolean acts = choice.filter(Choice.YES::equals).isPresent();
        String reason = acts ? answers.required("reason", "The reason") : answers.text("reason");
        answers.check();
        if (acts) {
            requests.announceAct(ChangeRequestModel.keyOf(task), reason, answers.person());
        }
        ChangeRequestModel.ACTED_FIRST.set(task, acts);
    }
}
