package dev.tollgate.gate.process;

import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.process.GateReviewModel.Readiness;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps whether the PMO finds the gate ready for the vote. */
@Component("recordReadiness")
class RecordReadiness extends CompleteListener {

    private final GateEvidence evidence;
    private final GateVotes votes;

    RecordReadiness(GateEvidence evidence, GateVotes votes) {
        this.evidence = evidence;
        this.votes = votes;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        boolean ready = answers.choice("answer", "Your answer", Answer.class).orElse(Answer.YES) == Answer.YES;
        String reason = answers.text("reason");
        boolean againstAdvice = GateReviewModel.READINESS.get(task) != Readiness.READY;
        if (reason.isEmpty() && (!ready || againstAdvice)) {
            answers.wrong(
                    "reason",
                    ready
                            ? "The advice is not \"ready\": say why the committee should vote all the same."
                            : "Say what the project manager has to complete.");
        }
        if (ready) {
            votes.obstacle(projectOf(task)).ifPresent(obstacle -> answers.wrong("answer", obstacle));
        }
        answers.check();
        String note = reason.isEmpty() ? "Ready for the vote." : reason;
        evidence.assess(GateReviewModel.GATE_KEY.require(task), ready, note, answers.person());
        GateReviewModel.READY.set(task, ready);
    }
}
