package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The mandate is over: what the deputy had taken and not decided goes back to the holder. */
@Component("returnTasks")
class ReturnTasks extends ServiceTaskDelegate {

    private final MandateRegister register;
    private final OpenOffers offers;

    ReturnTasks(MandateRegister register, OpenOffers offers) {
        this.register = register;
        this.offers = offers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        MandateId id = new MandateId(MandateGrantModel.MANDATE_ID.require(execution));
        register.end(id);
        Mandate mandate = register.get(id);
        offers.refresh(
                mandate.holder(),
                mandate.state() == Mandate.State.WITHDRAWN
                        ? "Mandate " + id + " was withdrawn."
                        : "Mandate " + id + " ended on " + mandate.terms().to() + ".");
    }
}
