package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.workflow.ModelReadable;
import org.springframework.stereotype.Component;

/** What models ask about mandates, for assignees. */
@Component("mandateQuestions")
@ModelReadable
public class MandateQuestions {

    private final MandateRegister register;

    MandateQuestions(MandateRegister register) {
        this.register = register;
    }

    /** Who has to accept it. */
    public String deputy(String mandateId) {
        return register.get(new MandateId(mandateId)).deputy().value();
    }
}
