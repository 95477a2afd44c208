package dev.tollgate.lifecycle.process;

import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody who takes part in a running project asks for its withdrawal. */
@Component("requestWithdrawal")
class RequestWithdrawal extends StartListener {

    private final Projects projects;
    private final CurrentPerson asking;

    RequestWithdrawal(Projects projects, CurrentPerson asking) {
        this.projects = projects;
        this.asking = asking;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String number = answers.required("project", "Project number").toUpperCase(Locale.ROOT);
        String reason = answers.required("withdrawalReason", "The reason");
        answers.check();
        ProjectId project = new ProjectId(number);
        projects.mayRead(project, answers.person(), asking.roles());
        if (!projects.get(project).isRunning()) {
            throw new RuleBroken("project", "Project " + project + " is over already; there is nothing to withdraw.");
        }
        execution.setProcessBusinessKey(project.child("WD"));
        execution.removeVariable("project");
        ProjectLifecycleModel.PROJECT_ID.set(execution, project.value());
        ProjectLifecycleModel.WITHDRAWAL_REASON.set(execution, reason);
    }
}
