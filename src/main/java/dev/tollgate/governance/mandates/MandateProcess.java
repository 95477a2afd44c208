package dev.tollgate.governance.mandates;

/** The life of a mandate as it runs: offered, in force, over. */
public interface MandateProcess {

    /** Asks the deputy and watches over the mandate's days. */
    void begin(Mandate mandate);

    /** The mandate is withdrawn; nothing happens where it is over already. */
    void withdrawn(MandateId id);
}
