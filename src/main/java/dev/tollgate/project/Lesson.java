package dev.tollgate.project;

/** What the next project should know. */
public record Lesson(Kind kind, String text) {

    /** Whether to do it again or to do it differently. */
    public enum Kind {
        KEEP,
        CHANGE
    }
}
