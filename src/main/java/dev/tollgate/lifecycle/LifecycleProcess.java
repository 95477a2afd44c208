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
}
