package dev.tollgate.gate.process;

import dev.tollgate.gate.GateEvidence;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps what somebody says about a criterion. */
@Component("recordSignOff")
class RecordSignOff extends CompleteListener {

    private final GateEvidence evidence;

    RecordSignOff(GateEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Answer answer = answers.choice("answer", "Your answer", Answer.class).orElse(Answer.YES);
        String reason = answer == Answer.NO ? answers.required("reason", "The reason") : answers.text("reason");
        answers.check();
        evidence.signOff(
                GateReviewModel.GATE_KEY.require(task),
                GateReviewModel.CRITERION.require(task),
                answers.person(),
                answer == Answer.YES,
                reason.isEmpty() ? "Signed off." : reason);
    }
}
