package dev.tollgate.governance.escalation;

/** What may be decided about an exception, the strictest first. */
public enum ExceptionOutcome {
    STOP("Stop the project"),
    REPLAN("Plan anew"),
    CONTINUE("Go on with the tolerance that is asked for");

    private final String title;

    ExceptionOutcome(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
