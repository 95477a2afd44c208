package dev.tollgate.governance.bodies.process;

import dev.tollgate.workflow.ProcessVariable;
import java.util.List;

/** What the process {@code committee-decision} calls its variables and boxes, as far as the code needs to know. */
final class CommitteeDecisionModel {

    static final String PROCESS = "committee-decision";
    static final String CAST_VOTE = "cast-vote";

    /** The business key of what is decided; given by the caller. */
    static final ProcessVariable<String> MATTER_KEY = ProcessVariable.text("matterKey");

    /** Who decides; given by the caller. */
    static final ProcessVariable<String> BODY_ID = ProcessVariable.text("bodyId");

    /** The ballot that takes votes. */
    static final ProcessVariable<String> BALLOT_KEY = ProcessVariable.text("ballotKey");

    static final ProcessVariable<Boolean> SITTING_AWAITED = ProcessVariable.flag("sittingAwaited");

    /** When the sitting begins that is awaited; ISO 8601. */
    static final ProcessVariable<String> SITTING_STARTS_AT = ProcessVariable.text("sittingStartsAt");

    static final ProcessVariable<List<String>> VOTERS = ProcessVariable.ids("voters");

    /** Whose vote a task asks for. */
    static final ProcessVariable<String> VOTER = ProcessVariable.text("voter");

    /** ISO 8601. */
    static final ProcessVariable<String> VOTING_CLOSES_AT = ProcessVariable.text("votingClosesAt");

    static final ProcessVariable<Boolean> DECIDED = ProcessVariable.flag("decided");

    /** What the process answers to its caller: one of the matter's options. */
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** Whether the decision is the voters', and not one that the rules provide where no quorum came about. */
    static final ProcessVariable<Boolean> QUORATE = ProcessVariable.flag("quorate");

    private CommitteeDecisionModel() {}
}
