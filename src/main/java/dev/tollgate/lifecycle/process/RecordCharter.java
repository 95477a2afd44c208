package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Charter;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The draft of the charter, for the sponsor to approve. */
@Component("recordCharter")
class RecordCharter extends CompleteListener {

    private final ProjectWork work;

    RecordCharter(ProjectWork work) {
        this.work = work;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Charter charter = new Charter(
                answers.required("objectives", "Objectives"),
                answers.required("scope", "In scope"),
                answers.text("outOfScope"),
                answers.required("successCriteria", "Success criteria"),
                answers.text("risks"));
        answers.check();
        work.saveCharter(projectOf(task), charter, answers.person());
    }
}
