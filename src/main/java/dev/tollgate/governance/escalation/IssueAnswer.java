package dev.tollgate.governance.escalation;

/** What somebody who is asked about an issue may answer. */
public enum IssueAnswer {
    RESOLVED("Resolved"),
    HAND_BACK("Back to the level below, with an instruction"),
    PASS_ON("Not for me to resolve: one level up");

    private final String title;

    IssueAnswer(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
