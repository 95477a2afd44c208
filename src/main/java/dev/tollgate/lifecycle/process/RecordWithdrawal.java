package dev.tollgate.lifecycle.process;

import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Projects;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The project ends in the register as withdrawn. */
@Component("recordWithdrawal")
class RecordWithdrawal extends ServiceTaskDelegate {

    private final Projects projects;

    RecordWithdrawal(Projects projects) {
        this.projects = projects;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String reason = ProjectLifecycleModel.WITHDRAWAL_REASON.get(execution);
        projects.end(projectOf(execution), ProjectState.WITHDRAWN, reason == null ? "" : reason);
    }
}
