package dev.tollgate.lifecycle;

import dev.tollgate.vocabulary.ProjectId;

/** The engine's side of the lifecycle. */
public interface LifecycleProcess {

    /** Starts the lifecycle of a registered project at this place. */
    void start(ProjectId project, LifecyclePosition position);

    /** Stops whatever the lifecycle is doing; false where it is over already. */
    boolean withdraw(ProjectId project, String reason);
}
