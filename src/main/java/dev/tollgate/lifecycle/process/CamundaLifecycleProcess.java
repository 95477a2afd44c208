package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.lifecycle.LifecycleProcess;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ProcessVariable;
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
        return tell(project, ProjectLifecycleModel.PROJECT_WITHDRAWN, ProjectLifecycleModel.WITHDRAWAL_REASON, reason);
    }

    @Override
    public boolean stop(ProjectId project) {
        return tell(
                project,
                ProjectLifecycleModel.PROJECT_STOPPED,
                ProjectLifecycleModel.GATE_OUTCOME,
                GateOutcome.KILL.name());
    }

    @Override
    public boolean planAnew(ProjectId project) {
        return tell(
                project, ProjectLifecycleModel.PLANNED_ANEW, ProjectLifecycleModel.RECYCLE_TO, Phase.PLANNING.name());
    }

    private boolean tell(ProjectId project, String message, ProcessVariable<String> variable, String value) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(project.value())
                    .setVariable(variable.name(), value)
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            return false;
        }
    }
}
