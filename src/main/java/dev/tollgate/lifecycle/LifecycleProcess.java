package dev.tollgate.lifecycle;

import dev.tollgate.vocabulary.ProjectId;
import java.util.Map;

/** The engine's side of the lifecycle. */
public interface LifecycleProcess {

    /** Starts the lifecycle of a registered project at this place. */
    void start(ProjectId project, LifecyclePosition position);

    /** Starts the lifecycles of many registered projects. */
    void startAll(Map<ProjectId, LifecyclePosition> positions);

    /** Stops whatever the lifecycle is doing; false where it is over already. */
    boolean withdraw(ProjectId project, String reason);

    /** Stops whatever the lifecycle is doing and closes the project as killed; false where it is over already. */
    boolean stop(ProjectId project);

    /** Sends a project at work back to planning; false where it is not at work. */
    boolean planAnew(ProjectId project);
}
