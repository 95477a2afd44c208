package dev.tollgate.change.process;

import dev.tollgate.change.Assessment;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.project.Baselines;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What a change should move, and what it means. */
@Component("recordProposal")
class RecordProposal extends CompleteListener {

    private final ChangeRequests requests;
    private final Baselines baselines;

    RecordProposal(ChangeRequests requests, Baselines baselines) {
        this.requests = requests;
        this.baselines = baselines;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String key = ChangeRequestModel.keyOf(task);
        ProposalForm form = ProposalForm.read(answers, true);
        Assessment meaning = AssessmentForm.meaning(answers);
        answers.check();
        requests.propose(
                key, form.proposal(baselines.current(projectOf(task)).orElseThrow()), meaning, answers.person());
    }
}
