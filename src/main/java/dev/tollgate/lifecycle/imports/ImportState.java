package dev.tollgate.lifecycle.imports;

/** How far an import has come. */
public enum ImportState {
    /** There is no file yet. */
    BEGUN,
    /** The file was read once; how its columns map is to be said. */
    READ,
    /** What would come of it is known, row by row; nothing has been done. */
    REHEARSED,
    APPLYING,
    DONE,
    CANCELLED
}
