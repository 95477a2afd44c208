package dev.tollgate.change;

/** Which wording of a change is meant. */
public enum Variant {
    /** As it was proposed. */
    PROPOSED,
    /** As whoever assessed it would rather have it. */
    MODIFIED
}
