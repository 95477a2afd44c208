package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes the name of the body that is to be set up. */
@Component("beginBodySetup")
class BeginBodySetup extends StartListener {

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String name = answers.required("bodyId", "The short name");
        answers.check();
        try {
            BodyModel.BODY_ID.set(execution, new BodyId(name).value());
        } catch (RuleBroken notAName) {
            answers.wrong("bodyId", String.valueOf(notAName.getMessage()));
        }
    }
}
