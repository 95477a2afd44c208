package dev.tollgate.change;

/** What may be decided about a change request, the strictest first. */
public enum ChangeOutcome {
    REJECT("Reject", ChangeState.REJECTED),
    POSTPONE("Postpone", ChangeState.POSTPONED),
    MERGE("Merge into another request", ChangeState.MERGED),
    APPROVE_MODIFIED("Approve as modified", ChangeState.APPROVED),
    APPROVE("Approve as proposed", ChangeState.APPROVED);

    private final String title;
    private final ChangeState state;

    ChangeOutcome(String title, ChangeState state) {
        this.title = title;
        this.state = state;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    ChangeState state() {
        return state;
    }

    public boolean isApproval() {
        return state == ChangeState.APPROVED;
    }
}
