package dev.tollgate.governance.conditions;

import java.time.Instant;

/** What conditions ask of the running processes. */
public interface ConditionProcesses {

    /** Gives a condition to its owner; one that was given stays as it is. */
    void start(Condition condition, Instant dueAt);

    /** Takes the tasks of a condition away; nothing happens where there are none. */
    void settle(String conditionKey);
}
