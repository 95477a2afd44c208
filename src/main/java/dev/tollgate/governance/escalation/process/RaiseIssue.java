package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.Escalations;
import dev.tollgate.governance.escalation.NewIssue;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Issue;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ServiceTaskDelegate;
import dev.tollgate.workflow.StartListener;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody who takes part in a project says what stands in its way. */
@Component("raiseIssue")
class RaiseIssue extends StartListener {

    private final Escalations escalations;
    private final Projects projects;
    private final CurrentPerson asking;

    RaiseIssue(Escalations escalations, Projects projects, CurrentPerson asking) {
        this.escalations = escalations;
        this.projects = projects;
        this.asking = asking;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String number = answers.required("project", "Project number").toUpperCase(Locale.ROOT);
        String title = answers.required("title", "What stands in the way");
        Optional<Issue.Severity> severity = answers.choice("severity", "Severity", Issue.Severity.class);
        String owner = answers.required("owner", "The owner");
        @Nullable LocalDate dueOn = answers.date("dueOn", "By when").orElse(null);
        answers.check();
        ProjectId project = new ProjectId(number);
        projects.mayRead(project, answers.person(), asking.roles());
        String key = escalations.register(
                new NewIssue(
                        project,
                        title,
                        answers.text("description"),
                        answers.flag("blocker"),
                        severity.orElseThrow(),
                        new PersonId(owner),
                        dueOn),
                answers.person());
        List.of("project", "title", "description", "blocker", "severity", "owner", "dueOn")
                .forEach(execution::removeVariable);
        execution.setProcessBusinessKey(key);
        ServiceTaskDelegate.PROJECT_ID.set(execution, project.value());
        EscalationModel.ISSUE_KEY.set(execution, key);
    }
}
