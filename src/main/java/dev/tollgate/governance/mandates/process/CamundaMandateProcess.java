package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateProcess;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Mandates as instances of the model {@code mandate-grant}. */
@Component
class CamundaMandateProcess implements MandateProcess {

    private final RuntimeService runtime;
    private final IdentityService identities;
    private final MandateDays days;

    CamundaMandateProcess(RuntimeService runtime, IdentityService identities, MandateDays days) {
        this.runtime = runtime;
        this.identities = identities;
        this.days = days;
    }

    @Override
    public void begin(Mandate mandate) {
        runtime.createProcessInstanceByKey(MandateGrantModel.GRANT)
                .businessKey(mandate.id().value())
                .setVariable(MandateGrantModel.MANDATE_ID.name(), mandate.id().value())
                .setVariable(MandateGrantModel.MANDATE_BEGINS.name(), days.begins(mandate))
                .setVariable(MandateGrantModel.MANDATE_ENDS.name(), days.ends(mandate))
                .startBeforeActivity(MandateGrantModel.HOLD_MANDATE)
                .execute();
    }

    /** Whoever may withdraw a mandate need not hold rights on its process. */
    @Override
    public void withdrawn(MandateId id) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            runtime.createMessageCorrelation(MandateGrantModel.WITHDRAWN)
                    .processInstanceBusinessKey(id.value())
                    .correlateAllWithResult();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }
}
