package dev.tollgate.change.process;

import dev.tollgate.change.ChangeProcess;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

@Component
class CamundaChangeProcess implements ChangeProcess {

    private final RuntimeService runtime;
    private final IdentityService identities;

    CamundaChangeProcess(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void start(String changeKey, ProjectId project) {
        runtime.createProcessInstanceByKey(ChangeRequestModel.PROCESS)
                .businessKey(changeKey)
                .setVariable(ServiceTaskDelegate.PROJECT_ID.name(), project.value())
                .setVariable(ChangeRequestModel.CHANGE_KEY.name(), changeKey)
                .startBeforeActivity(ChangeRequestModel.PROPOSE_CHANGE)
                .execute();
    }

    @Override
    public void stop(String changeKey) {
        tell(ChangeRequestModel.WITHDRAWN, changeKey);
    }

    @Override
    public void assessAgain(String changeKey) {
        tell(ChangeRequestModel.REASSESSMENT_WANTED, changeKey);
    }

    @Override
    public void decideAgain(String changeKey) {
        tell(ChangeRequestModel.CONDITION_LAPSED, changeKey);
    }

    /** It is no mistake when nobody listens; and whoever may withdraw needs no right to the process. */
    private void tell(String message, String changeKey) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            runtime.createExecutionQuery()
                    .processInstanceBusinessKey(changeKey)
                    .messageEventSubscriptionName(message)
                    .list()
                    .forEach(listener -> runtime.messageEventReceived(message, listener.getId()));
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }
}
