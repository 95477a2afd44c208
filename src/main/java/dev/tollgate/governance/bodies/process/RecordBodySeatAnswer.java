package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps whether a nominee takes a seat of a body. */
@Component("recordBodySeatAnswer")
class RecordBodySeatAnswer extends CompleteListener {

    private final BodySetup setup;

    RecordBodySeatAnswer(BodySetup setup) {
        this.setup = setup;
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
        boolean accepts = answer.orElseThrow() == Answer.ACCEPT;
        setup.answer(UUID.fromString(BodyModel.TERM_ID.require(task)), accepts, reason, answers.person());
        BodyModel.SEAT_ACCEPTED.set(task, accepts);
    }
}
