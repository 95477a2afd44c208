package dev.tollgate.gate.process;

/** The tasks of people in {@code gate-review}, by the ids of their boxes. */
final class GateTasks {

    static final String REVIEW = "gate-review";

    static final String ATTACH_EVIDENCE = "attach-evidence";
    static final String GIVE_SIGN_OFF = "give-sign-off";
    static final String DECIDE_WAIVER = "decide-waiver";
    static final String CHECK_READINESS = "check-readiness";
    static final String CAST_VOTE = "cast-vote";
    static final String AGREE_CONDITIONS = "agree-conditions";
    static final String RESUME_GATE = "resume-gate";

    /** The variable by which the vote of a committee knows what it is about. */
    static final String MATTER_KEY = "matterKey";

    private GateTasks() {}
}
