package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.PlanImport;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whoever plans a project wants to import its plan. */
@Component("requestPlanImport")
class RequestPlanImport extends StartListener {

    private final PlanImport plans;
    private final CurrentPerson asking;

    RequestPlanImport(PlanImport plans, CurrentPerson asking) {
        this.plans = plans;
        this.asking = asking;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String number = answers.required("project", "Project number").toUpperCase(Locale.ROOT);
        answers.check();
        ProjectId project = new ProjectId(number);
        plans.refuseUnlessPlanning(project, answers.person(), asking.roles());
        execution.setProcessBusinessKey(project.child("PLAN-IMPORT"));
        execution.removeVariable("project");
        ProjectLifecycleModel.PROJECT_ID.set(execution, project.value());
        PlanImportModel.PLANNER.set(execution, answers.person().value());
    }
}
