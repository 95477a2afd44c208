package dev.tollgate.vocabulary;

/** Where a project stands in its life, in order; PM² phases with governance and hand-over set apart. */
public enum Phase {
    INITIATION("Initiation"),
    GOVERNANCE("Governance set-up"),
    PLANNING("Planning"),
    EXECUTING("Executing"),
    TRANSITION("Transition"),
    CLOSING("Closing");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
