package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What waits for the holder already is offered to the deputy as well. */
@Component("offerOpenTasks")
class OfferOpenTasks extends ServiceTaskDelegate {

    private final MandateRegister register;
    private final OpenOffers offers;

    OfferOpenTasks(MandateRegister register, OpenOffers offers) {
        this.register = register;
        this.offers = offers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Mandate mandate = register.get(new MandateId(MandateGrantModel.MANDATE_ID.require(execution)));
        offers.refresh(mandate.holder(), "Mandate " + mandate.id() + " began.");
    }
}
