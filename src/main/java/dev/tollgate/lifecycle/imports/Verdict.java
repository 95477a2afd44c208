package dev.tollgate.lifecycle.imports;

/** What comes of a row. */
public enum Verdict {
    CREATE,
    CHANGE,
    SAME,
    REFUSED
}
