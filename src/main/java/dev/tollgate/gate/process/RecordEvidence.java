package dev.tollgate.gate.process;

import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateWaivers;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Takes what the project manager has filed as evidence. */
@Component("recordEvidence")
class RecordEvidence extends CompleteListener {

    private final GateEvidence evidence;
    private final GateWaivers waivers;

    RecordEvidence(GateEvidence evidence, GateWaivers waivers) {
        this.evidence = evidence;
        this.waivers = waivers;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String key = GateReviewModel.GATE_KEY.require(task);
        String statement = answers.required("statement", "What the committee should know");
        List<String> waive = answers.texts("waiveCriteria");
        String reason = answers.text("waiverReason");
        if (!waive.isEmpty() && reason.isEmpty()) {
            answers.mustBeGiven("waiverReason", "The reason for the waiver");
        }
        if (waive.isEmpty() && !reason.isEmpty()) {
            answers.wrong("waiveCriteria", "Choose the criteria for which you ask a waiver, or clear the reason.");
        }
        answers.check();
        evidence.attach(key, answers.person(), statement);
        waivers.ask(key, waive, reason, answers.person());
    }
}
