package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Issue;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The deliverables are with the business, says its owner; the list of issues is as it stands. */
@Component("recordHandover")
class RecordHandover extends CompleteListener {

    private final Projects projects;
    private final ProjectWork work;

    RecordHandover(Projects projects, ProjectWork work) {
        this.projects = projects;
        this.work = work;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String report = answers.required("readiness", "How ready is the business");
        List<Issue> issues = IssueList.read(answers);
        answers.check();
        work.saveIssues(projectOf(task), issues);
        projects.note(projectOf(task), "handed-over", report);
    }
}
