package dev.tollgate.governance.escalation;

import dev.tollgate.vocabulary.ProjectId;

/** The engine's side of issues and exceptions. */
public interface EscalationProcesses {

    /** Sends an issue on its way to an answer. */
    void startIssue(ProjectId project, String key);

    /** Asks for an exception report and a decision. */
    void startException(ProjectId project, String key);

    /** Stops what is going on for an issue or an exception, because its project ended. */
    void stop(String key, String why);
}
