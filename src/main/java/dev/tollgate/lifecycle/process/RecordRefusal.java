package dev.tollgate.lifecycle.process;

import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Projects;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** An idea that was declined ends in the register as killed. */
@Component("recordRefusal")
class RecordRefusal extends ServiceTaskDelegate {

    private final Projects projects;

    RecordRefusal(Projects projects) {
        this.projects = projects;
    }

    @Override
    protected void run(DelegateExecution execution) {
        projects.end(projectOf(execution), ProjectState.KILLED, "The idea was declined at screening.");
    }
}
