package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** After a re-opened gate that still holds, the project goes back to the phase in which it stood. */
@Component("resumePhase")
class ResumePhase extends ServiceTaskDelegate {

    private final Projects projects;

    ResumePhase(Projects projects) {
        this.projects = projects;
    }

    @Override
    protected void run(DelegateExecution execution) {
        ProjectLifecycleModel.RECYCLE_TO.set(
                execution, projects.get(projectOf(execution)).phase().name());
    }
}
