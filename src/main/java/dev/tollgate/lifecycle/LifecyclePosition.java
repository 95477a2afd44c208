package dev.tollgate.lifecycle;

import dev.tollgate.vocabulary.Phase;

/** A place in the lifecycle at which a project can be taken up that began elsewhere. */
public enum LifecyclePosition {
    SCREENING("initiate-project", Phase.INITIATION),
    GOVERNANCE("set-up-governance", Phase.GOVERNANCE),
    PLANNING("plan-project", Phase.PLANNING),
    EXECUTING("execute-project", Phase.EXECUTING),
    TRANSITION("hand-over-to-business", Phase.TRANSITION),
    CLOSING("close-project", Phase.CLOSING),
    CLOSED("project-closed", Phase.CLOSING),
    /** Given up elsewhere. */
    KILLED("project-killed", Phase.CLOSING);

    private final String activity;
    private final Phase phase;

    LifecyclePosition(String activity, Phase phase) {
        this.activity = activity;
        this.phase = phase;
    }

    /** The id of the box in the model {@code project-lifecycle}. */
    public String activity() {
        return activity;
    }

    public Phase phase() {
        return phase;
    }
}
