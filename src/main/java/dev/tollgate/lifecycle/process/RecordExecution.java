package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Issue;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The deliverables are done, says the project manager; the list of issues is as it stands. */
@Component("recordExecution")
class RecordExecution extends CompleteListener {

    private final Projects projects;
    private final ProjectWork work;

    RecordExecution(Projects projects, ProjectWork work) {
        this.projects = projects;
        this.work = work;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String report = answers.required("progress", "What was achieved");
        List<Issue> issues = IssueList.read(answers);
        answers.check();
        work.saveIssues(projectOf(task), issues);
        projects.note(projectOf(task), "execution-reported", report);
    }
}
