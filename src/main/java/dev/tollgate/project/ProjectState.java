package dev.tollgate.project;

/** Whether a project is alive, and how it ended if not. */
public enum ProjectState {
    RUNNING,
    CLOSED,
    KILLED,
    WITHDRAWN
}
