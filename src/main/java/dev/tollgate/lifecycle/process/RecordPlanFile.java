package dev.tollgate.lifecycle.process;

import dev.tollgate.documents.StoredDocument;
import dev.tollgate.lifecycle.PlanImport;
import dev.tollgate.lifecycle.process.PlanImportModel.Step;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.schedule.Schedules.Preview;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The plan file that was handed in; one that cannot be read keeps the task open and says why. */
@Component("recordPlanFile")
class RecordPlanFile extends CompleteListener {

    private final PlanImport plans;
    private final HandedInPlan handedIn;
    private final CurrentPerson current;

    RecordPlanFile(PlanImport plans, HandedInPlan handedIn, CurrentPerson current) {
        this.plans = plans;
        this.handedIn = handedIn;
        this.current = current;
    }

    enum Answer {
        CHECK,
        STOP
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Answer> answer = answers.choice("answer", "What shall happen", Answer.class);
        String title = answers.text("title");
        answers.check();
        if (answer.orElseThrow() == Answer.STOP) {
            PlanImportModel.STEP.set(task, Step.STOPPED);
            return;
        }
        ProjectId project = projectOf(task);
        plans.refuseUnlessPlanning(project, answers.person(), current.roles());
        StoredDocument document = handedIn.latest(project)
                .orElseThrow(() -> new RuleBroken("file", "Put the plan into the place \"Plan file\" above first."));
        Preview preview = plans.preview(project, handedIn.file(document, title));
        PlanImportModel.DOCUMENT.set(task, document.id().toString());
        PlanImportModel.TITLE.set(task, title);
        PlanImportModel.BASE.set(task, preview.base());
        PlanImportModel.STEP.set(task, Step.CHECK);
    }
}
