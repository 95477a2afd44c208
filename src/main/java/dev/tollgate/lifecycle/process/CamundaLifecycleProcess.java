package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.lifecycle.LifecycleProcess;
import dev.tollgate.vocabulary.ProjectId;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The lifecycle as instances of the model {@code project-lifecycle}. */
@Component
class CamundaLifecycleProcess implements LifecycleProcess {

    private final RuntimeService runtime;

    CamundaLifecycleProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(ProjectId project, LifecyclePosition position) {
        runtime.createProcessInstanceByKey(ProjectLifecycleModel.KEY)
                .businessKey(project.value())
                .setVariable(ProjectLifecycleModel.PROJECT_ID.name(), project.value())
                .startBeforeActivity(position.activity())
                .execute();
    }

    @Override
    public void startAll(Map<ProjectId, LifecyclePosition> positions) {
        positions.forEach(this::start);
    }

    @Override
    public boolean withdraw(ProjectId project, String reason) {
        try {
            runtime.createMessageCorrelation(ProjectLifecycleModel.PROJECT_WITHDRAWN)
                    .processInstanceBusinessKey(project.value())
                    .setVariable(ProjectLifecycleModel.WITHDRAWAL_REASON.name(), reason)
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            return false;
        }
    }
}
