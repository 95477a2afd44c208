package dev.tollgate.project;

/**
 * Something that stands in a project's way.
 *
 * @param raised whether it has an owner and a clock; then only its answer closes it
 */
public record Issue(String title, Severity severity, boolean open, boolean raised) {

    /** One that is only listed. */
    public Issue(String title, Severity severity, boolean open) {
        this(title, severity, open, false);
    }

    /** How much an issue threatens the project; an open critical one holds the next gate. */
    public enum Severity {
        CRITICAL,
        MAJOR,
        MINOR
    }
}
