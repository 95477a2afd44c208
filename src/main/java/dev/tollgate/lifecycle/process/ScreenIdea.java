package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the table governance-tier how much governance the project needs; the PMO may change the answer. */
@Component("screenIdea")
class ScreenIdea extends ServiceTaskDelegate {

    private final Projects projects;
    private final LifecycleTables tables;

    ScreenIdea(Projects projects, LifecycleTables tables) {
        this.projects = projects;
        this.tables = tables;
    }

    @Override
    protected void run(DelegateExecution execution) {
        ProjectId project = projectOf(execution);
        LifecycleTables.Screening screening = tables.governanceTier(projects.get(project));
        projects.decideTier(project, screening.tier(), screening.reason());
    }
}
