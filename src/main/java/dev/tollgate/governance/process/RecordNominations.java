package dev.tollgate.governance.process;

import dev.tollgate.governance.Nomination;
import dev.tollgate.governance.Nominations;
import dev.tollgate.governance.SeatPlan;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component("recordNominations")
class RecordNominations extends CompleteListener {

    private final Nominations nominations;

    RecordNominations(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        ProjectId project = projectOf(task);
        SeatPlan plan = SeatFields.plan(answers);
        nominations.problems(project, plan).forEach(problem -> SeatFields.note(problem, answers));
        answers.check();
        var open = nominations.nominate(project, plan, answers.person());
        GovernanceSetupModel.OPEN_NOMINATIONS.set(
                task.getExecution(),
                open.stream().map(Nomination::id).map(Object::toString).toList());
    }
}
