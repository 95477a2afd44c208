package dev.tollgate.governance.bodies;

/** What bodies ask of the running processes. */
public interface BodyProcesses {

    /** Asks a nominee whether they take their seat. */
    void offer(Term term);

    /** Takes the question back; nothing happens where it was answered. */
    void takeBack(Term term);
}
