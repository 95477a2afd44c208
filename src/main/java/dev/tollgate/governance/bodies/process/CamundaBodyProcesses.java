package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.BodyProcesses;
import dev.tollgate.governance.bodies.Term;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Whoever may lay a body down need no right of their own to the processes that follow from it. */
@Component
class CamundaBodyProcesses implements BodyProcesses {

    private final RuntimeService runtime;
    private final IdentityService identities;

    CamundaBodyProcesses(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void offer(Term term) {
        unrestricted(() -> runtime.startProcessInstanceByKey(
                BodyModel.SEAT,
                Map.of(
                        BodyModel.BODY_ID.name(),
                        term.body().value(),
                        BodyModel.TERM_ID.name(),
                        term.id().toString())));
    }

    @Override
    public void takeBack(Term term) {
        unrestricted(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(BodyModel.SEAT)
                .variableValueEquals(BodyModel.TERM_ID.name(), term.id().toString())
                .list()
                .forEach(
                        instance -> runtime.deleteProcessInstance(instance.getId(), "The nomination was taken back.")));
    }

    private void unrestricted(Runnable deed) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            deed.run();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }
}
