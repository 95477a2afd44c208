package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;

/** What gates ask of the running processes. */
public interface GateProcesses {

    /** Tells the project's lifecycle that a gate must be reviewed again; it hears so only while it works towards the next. */
    void reopenGate(ProjectId project, GateKind gate);
}
