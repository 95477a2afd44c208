package dev.tollgate.change;

import dev.tollgate.vocabulary.ProjectId;

/** What change requests ask of the running processes. */
public interface ChangeProcess {

    /** Sends a request that was raised elsewhere on its way. */
    void start(String changeKey, ProjectId project);

    /** Stops whatever is going on about a request; nothing happens where nothing is. */
    void stop(String changeKey);

    /** Takes a request that waits for approval back to assessment; nothing happens where it does not wait. */
    void assessAgain(String changeKey);

    /** Has an approved request decided once more; nothing happens where it is not being carried out. */
    void decideAgain(String changeKey);
}
