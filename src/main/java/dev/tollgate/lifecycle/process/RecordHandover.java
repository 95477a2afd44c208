package dev.tollgate.lifecycle.process;

import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import org.springframework.stereotype.Component;

/** The deliverables are with the business, says its owner. */
@Component("recordHandover")
class RecordHandover extends ProgressReport {

    RecordHandover(Projects projects, ProjectWork work) {
        super(projects, work, "readiness", "How ready is the business", "handed-over");
    }
}
