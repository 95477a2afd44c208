package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.Escalations;
import dev.tollgate.governance.escalation.IssueAnswer;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ModelVersion;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What whoever was asked about an issue answers. */
@Component("recordIssueAnswer")
class RecordIssueAnswer extends CompleteListener {

    private final Escalations escalations;
    private final ModelVersion models;

    RecordIssueAnswer(Escalations escalations, ModelVersion models) {
        this.escalations = escalations;
        this.models = models;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<IssueAnswer> answer = answers.choice("answer", "Your answer", IssueAnswer.class);
        String text = answers.required("text", "What you say to it");
        answers.check();
        escalations.answer(
                task.getExecution().getProcessBusinessKey(),
                answer.orElseThrow(),
                text,
                answers.person(),
                models.of(task.getProcessDefinitionId()));
        EscalationModel.RESOLVED.set(task.getExecution(), answer.orElseThrow() == IssueAnswer.RESOLVED);
    }
}
