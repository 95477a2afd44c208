package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.PlanImport;
import dev.tollgate.lifecycle.process.PlanImportModel.Step;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whether the plan is taken over; it is, in the same transaction. */
@Component("recordPlanAnswer")
class RecordPlanAnswer extends CompleteListener {

    private final PlanImport plans;
    private final HandedInPlan handedIn;
    private final CurrentPerson current;

    RecordPlanAnswer(PlanImport plans, HandedInPlan handedIn, CurrentPerson current) {
        this.plans = plans;
        this.handedIn = handedIn;
        this.current = current;
    }

    enum Answer {
        TAKE_OVER,
        ANOTHER,
        STOP
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Answer> answer = answers.choice("answer", "Your answer", Answer.class);
        answers.check();
        switch (answer.orElseThrow()) {
            case TAKE_OVER -> {
                takeOver(answers, task);
                PlanImportModel.STEP.set(task, Step.TAKEN_OVER);
            }
            case ANOTHER -> PlanImportModel.STEP.set(task, Step.ANOTHER);
            case STOP -> PlanImportModel.STEP.set(task, Step.STOPPED);
        }
    }

    private void takeOver(FormAnswers answers, DelegateTask task) {
        ProjectId project = projectOf(task);
        plans.refuseUnlessPlanning(project, answers.person(), current.roles());
        plans.apply(
                project,
                handedIn.file(PlanImportModel.DOCUMENT.require(task), PlanImportModel.TITLE.require(task)),
                PlanImportModel.BASE.require(task),
                answers.person());
    }
}
