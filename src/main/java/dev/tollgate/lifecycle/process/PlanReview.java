package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ProcessVariable;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What an owner says of the plan. */
abstract class PlanReview extends CompleteListener {

    private final Projects projects;
    private final String view;
    private final ProcessVariable<Boolean> agrees;

    PlanReview(Projects projects, String view, ProcessVariable<Boolean> agrees) {
        this.projects = projects;
        this.view = view;
        this.agrees = agrees;
    }

    enum Agreed {
        YES,
        NO
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Agreed> agreed = answers.choice("agreed", "Your answer", Agreed.class);
        String reason = answers.text("reason");
        if (agreed.filter(Agreed.NO::equals).isPresent() && reason.isEmpty()) {
            answers.wrong("reason", "Say what must change; the project manager reads it.");
        }
        answers.check();
        boolean yes = agreed.orElseThrow() == Agreed.YES;
        agrees.set(task, yes);
        ProjectId project = projectOf(task);
        projects.note(
                project,
                "plan-reviewed",
                view + (yes ? " agrees" : " does not agree") + " (" + answers.person() + ")"
                        + (reason.isEmpty() ? "" : ": " + reason));
    }
}
