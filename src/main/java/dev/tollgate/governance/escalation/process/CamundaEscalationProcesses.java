package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.EscalationProcesses;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Needs no rights of whoever is at work: that a process runs follows from what they did. */
@Component
class CamundaEscalationProcesses implements EscalationProcesses {

    private final RuntimeService runtime;
    private final IdentityService identities;

    CamundaEscalationProcesses(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void startIssue(ProjectId project, String key) {
        // Past the start form: the issue is registered already.
        unasked(() -> runtime.createProcessInstanceByKey(EscalationModel.ESCALATION)
                .businessKey(key)
                .setVariables(Map.of(
                        ServiceTaskDelegate.PROJECT_ID.name(), project.value(), EscalationModel.ISSUE_KEY.name(), key))
                .startBeforeActivity(EscalationModel.SET_CLOCK)
                .execute());
    }

    @Override
    public void startException(ProjectId project, String key) {
        unasked(() -> runtime.startProcessInstanceByKey(
                EscalationModel.EXCEPTION_REPORT,
                key,
                Map.of(
                        ServiceTaskDelegate.PROJECT_ID.name(),
                        project.value(),
                        EscalationModel.MATTER_KEY.name(),
                        key)));
    }

    @Override
    public void stop(String key, String why) {
        unasked(() ->
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .rootProcessInstances()
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .forEach(id -> runtime.deleteProcessInstance(id, why)));
    }

    private void unasked(Runnable deed) {
        Authentication atWork = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            deed.run();
        } finally {
            if (atWork != null) {
                identities.setAuthentication(atWork);
            }
        }
    }
}
