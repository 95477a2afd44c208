package dev.tollgate.lifecycle.process;

import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Projects;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The project ends in the register, as planned or killed. */
@Component("archiveProject")
class ArchiveProject extends ServiceTaskDelegate {

    private final Projects projects;

    ArchiveProject(Projects projects) {
        this.projects = projects;
    }

    @Override
    protected void run(DelegateExecution execution) {
        ProjectState ending = ProjectState.valueOf(ProjectLifecycleModel.ENDING.require(execution));
        projects.end(projectOf(execution), ending, "");
    }
}
