package dev.tollgate.lifecycle.process;

import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import org.springframework.stereotype.Component;

/** The deliverables are done, says the project manager. */
@Component("recordExecution")
class RecordExecution extends ProgressReport {

    RecordExecution(Projects projects, ProjectWork work) {
        super(projects, work, "progress", "What was achieved", "execution-reported");
    }
}
