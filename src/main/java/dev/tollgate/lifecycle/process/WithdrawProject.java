package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.LifecycleProcess;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the lifecycle of the project to stop; a project that ended meanwhile is left as it is. */
@Component("withdrawProject")
class WithdrawProject extends ServiceTaskDelegate {

    private final LifecycleProcess lifecycle;

    WithdrawProject(LifecycleProcess lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String reason = ProjectLifecycleModel.WITHDRAWAL_REASON.require(execution);
        lifecycle.withdraw(projectOf(execution), reason);
    }
}
