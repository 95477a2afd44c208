package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component("recordMandateAnswer")
class RecordMandateAnswer extends CompleteListener {

    private final MandateRegister register;

    RecordMandateAnswer(MandateRegister register) {
        this.register = register;
    }

    /** What a deputy may say. */
    enum Answer {
        ACCEPT,
        DECLINE
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Answer> answer = answers.choice("answer", "Your answer", Answer.class);
        String reason = answers.text("reason");
        if (answer.filter(Answer.DECLINE::equals).isPresent() && reason.isEmpty()) {
            answers.wrong("reason", "Say why you decline, so that somebody else can be asked.");
        }
        answers.check();
        boolean accepts = answer.orElseThrow() == Answer.ACCEPT;
        register.answer(new MandateId(MandateGrantModel.MANDATE_ID.require(task)), accepts, reason, answers.person());
        MandateGrantModel.MANDATE_ACCEPTED.set(task.getExecution(), accepts);
    }
}
