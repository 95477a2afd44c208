package dev.tollgate.change.process;

import dev.tollgate.change.Assessment;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.Proposal;
import dev.tollgate.project.Baselines;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The completed assessment of a change, with a modified variant where there is one. */
@Component("recordAssessment")
class RecordAssessment extends CompleteListener {

    private final ChangeRequests requests;
    private final Baselines baselines;

    RecordAssessment(ChangeRequests requests, Baselines baselines) {
        this.requests = requests;
        this.baselines = baselines;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String key = ChangeRequestModel.keyOf(task);
        Assessment assessment = AssessmentForm.complete(answers);
        boolean modified = answers.flag("modified");
        ProposalForm variant = ProposalForm.read(answers, modified);
        answers.check();
        Optional<Proposal> proposal = modified
                ? Optional.of(
                        variant.proposal(baselines.current(projectOf(task)).orElseThrow()))
                : Optional.empty();
        requests.sendForApproval(key, assessment, proposal, answers.person());
    }
}
