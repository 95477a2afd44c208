package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/** What gates ask of the running processes. */
public interface GateProcesses {

    /** Gives a condition to its owner; one that was given stays as it is. */
    void startCondition(Condition condition, GateKind gate, Instant dueAt);

    /** Takes the tasks of a condition away; nothing happens where there are none. */
    void settleCondition(String conditionKey);

    /** Tells the project's lifecycle that a gate must be reviewed again; it hears so only while it works towards the next. */
    void reopenGate(ProjectId project, GateKind gate);
}
