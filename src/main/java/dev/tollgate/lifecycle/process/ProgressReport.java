package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Issue;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A report at the end of a phase, with the list of issues as it stands. */
abstract class ProgressReport extends CompleteListener {

    private final Projects projects;
    private final ProjectWork work;
    private final String field;
    private final String label;
    private final String entry;

    /**
     * @param field the form's field for the report
     * @param label what the form calls it
     * @param entry under which name the diary keeps it
     */
    ProgressReport(Projects projects, ProjectWork work, String field, String label, String entry) {
        this.projects = projects;
        this.work = work;
        this.field = field;
        this.label = label;
        this.entry = entry;
    }

    @Override
    protected final void record(FormAnswers answers, DelegateTask task) {
        String report = answers.required(field, label);
        List<Issue> issues = IssueList.read(answers);
        answers.check();
        work.saveIssues(projectOf(task), issues);
        projects.note(projectOf(task), entry, report);
    }
}
