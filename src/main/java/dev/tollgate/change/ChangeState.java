package dev.tollgate.change;

import java.util.EnumSet;
import java.util.Set;

/** Where a change request stands; the states of the change log of PM², and withdrawn. */
public enum ChangeState {
    SUBMITTED("Submitted"),
    ASSESSING("Assessing"),
    WAITING_FOR_APPROVAL("Waiting for approval"),
    APPROVED("Approved"),
    REJECTED("Rejected"),
    POSTPONED("Postponed"),
    MERGED("Merged"),
    IMPLEMENTED("Implemented"),
    WITHDRAWN("Withdrawn");

    private final String title;

    ChangeState(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    /** The states that may follow upon this one. */
    public Set<ChangeState> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(ASSESSING, WITHDRAWN);
            case ASSESSING -> EnumSet.of(WAITING_FOR_APPROVAL, WITHDRAWN);
            case WAITING_FOR_APPROVAL -> EnumSet.of(APPROVED, REJECTED, POSTPONED, MERGED, WITHDRAWN, ASSESSING);
            case POSTPONED -> EnumSet.of(ASSESSING, WITHDRAWN);
            case APPROVED -> EnumSet.of(IMPLEMENTED, WAITING_FOR_APPROVAL);
            case MERGED -> EnumSet.of(IMPLEMENTED);
            case REJECTED, IMPLEMENTED, WITHDRAWN -> EnumSet.noneOf(ChangeState.class);
        };
    }

    /** Whether it is still to be decided. */
    public boolean isPending() {
        return this == SUBMITTED || this == ASSESSING || this == WAITING_FOR_APPROVAL;
    }
}
