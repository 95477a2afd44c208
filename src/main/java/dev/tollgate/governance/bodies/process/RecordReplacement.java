package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.governance.bodies.Term;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Asks somebody else for a seat that was declined, or leaves it vacant. */
@Component("recordReplacement")
class RecordReplacement extends CompleteListener {

    private final BodySetup setup;

    RecordReplacement(BodySetup setup) {
        this.setup = setup;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String person = answers.text("person");
        BodyModel.SOMEBODY_ASKED.set(task, !person.isEmpty());
        if (!person.isEmpty()) {
            Term term = setup.replace(
                    UUID.fromString(BodyModel.TERM_ID.require(task)), new PersonId(person), answers.person());
            BodyModel.TERM_ID.set(task.getExecution(), term.id().toString());
        }
    }
}
