package dev.tollgate.vocabulary;

/** What a gate review decides, from the mildest to the strictest. */
public enum GateOutcome {
    GO("Go"),
    CONDITIONAL_GO("Conditional go"),
    HOLD("Hold"),
    RECYCLE("Recycle"),
    KILL("Kill");

    private final String title;

    GateOutcome(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
