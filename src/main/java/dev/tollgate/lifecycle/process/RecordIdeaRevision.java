package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The proposer's second attempt replaces the first. */
@Component("recordIdeaRevision")
class RecordIdeaRevision extends CompleteListener {

    private final Projects projects;

    RecordIdeaRevision(Projects projects) {
        this.projects = projects;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        ProjectId project = projectOf(task);
        projects.correct(
                project, IdeaForm.read(answers, projects.get(project).proposedBy()), "Revised by the proposer");
    }
}
