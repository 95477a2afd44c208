package dev.tollgate.project;

/** Something that stands in a project's way. */
public record Issue(String title, Severity severity, boolean open) {

    /** How much an issue threatens the project; an open critical one holds the next gate. */
    public enum Severity {
        CRITICAL,
        MAJOR,
        MINOR
    }
}
