package dev.tollgate.governance.process;

import dev.tollgate.workflow.ProcessVariable;
import java.util.List;

/** What the process {@code governance-setup} calls its variables and boxes, as far as the code needs to know. */
final class GovernanceSetupModel {

    static final String PROCESS = "governance-setup";

    static final String NOMINATE_SEATS = "nominate-seats";
    static final String ACCEPT_SEAT = "accept-seat";
    static final String FILL_RACI_MATRIX = "fill-raci-matrix";

    /** The nominations that wait for an answer; one task each. */
    static final ProcessVariable<List<String>> OPEN_NOMINATIONS = ProcessVariable.ids("openNominations");

    /** The nomination of one such task. */
    static final ProcessVariable<String> NOMINATION_ID = ProcessVariable.text("nominationId");

    static final ProcessVariable<Boolean> SEATS_ACCEPTED = ProcessVariable.flag("seatsAccepted");
    static final ProcessVariable<Boolean> SEATS_TO_CHANGE = ProcessVariable.flag("seatsToChange");
    static final ProcessVariable<Boolean> RACI_CLEAN = ProcessVariable.flag("raciClean");

    private GovernanceSetupModel() {}
}
