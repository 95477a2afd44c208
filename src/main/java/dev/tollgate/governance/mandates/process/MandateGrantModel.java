package dev.tollgate.governance.mandates.process;

import dev.tollgate.workflow.ProcessVariable;
import java.util.List;

/** What the process {@code mandate-grant} calls its variables and boxes, as far as the code needs to know. */
final class MandateGrantModel {

    static final String GRANT = "mandate-grant";
    static final String HOLD_MANDATE = "hold-mandate";
    static final String ACCEPT_MANDATE = "accept-mandate";
    static final String WITHDRAWN = "tollgate.governance.mandate-withdrawn";

    static final ProcessVariable<String> MANDATE_ID = ProcessVariable.text("mandateId");

    /** When the first day begins and when the last one is over; ISO 8601. */
    static final ProcessVariable<String> MANDATE_BEGINS = ProcessVariable.text("mandateBegins");

    static final ProcessVariable<String> MANDATE_ENDS = ProcessVariable.text("mandateEnds");
    static final ProcessVariable<Boolean> MANDATE_ACCEPTED = ProcessVariable.flag("mandateAccepted");

    /** The fields of the start form {@code give-mandate}, which the register keeps and the process does not. */
    static final List<String> FIELDS = List.of(
            "holder",
            "deputy",
            "from",
            "to",
            "kinds",
            "caps",
            "withoutOwnProjects",
            "withoutProjects",
            "withoutProgrammes",
            "reason");

    private MandateGrantModel() {}
}
