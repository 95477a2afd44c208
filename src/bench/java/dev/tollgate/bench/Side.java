package dev.tollgate.bench;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** One of those that do the same work: Tollgate, or a bare engine with the same models. */
interface Side {

    String title();

    ProcessEngine engine();

    Server.Database database();

    /** A planned project whose second gate can be reviewed; answers its number. Not part of what is measured. */
    String plannedProject();

    /** Starts the life of a project; answers its number. */
    String newIdea();

    /** What somebody does before completing this task, such as filing a document. */
    void before(Task task, Meter meter);

    /** The groups of this person. */
    List<String> groupsOf(String person);
}
