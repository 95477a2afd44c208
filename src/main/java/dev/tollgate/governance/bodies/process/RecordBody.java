package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.BodyPlan;
import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Lays a body down as the form says. */
@Component("recordBody")
class RecordBody extends CompleteListener {

    private final BodySetup setup;
    private final WorkingCalendar calendar;

    RecordBody(BodySetup setup, WorkingCalendar calendar) {
        this.setup = setup;
        this.calendar = calendar;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        var body = new BodyId(BodyModel.BODY_ID.require(task));
        BodyPlan plan = new BodyAnswers(answers, calendar.today()).plan(body);
        setup.problems(plan, answers.person())
                .forEach(problem -> answers.wrong(
                        problem.field(),
                        (problem.where().isEmpty() ? "" : problem.where() + ": ") + problem.sentence()));
        answers.check();
        setup.establish(plan, answers.person());
    }
}
