package dev.tollgate.governance.bodies.process;

import dev.tollgate.workflow.ProcessVariable;

/** What the processes about bodies call their variables and boxes, as far as the code needs to know. */
final class BodyModel {

    static final String SETUP = "body-setup";
    static final String SEAT = "body-seat";
    static final String REPLACE_NOMINEE = "replace-nominee";

    static final ProcessVariable<String> BODY_ID = ProcessVariable.text("bodyId");

    /** The term of office that somebody is asked to take. */
    static final ProcessVariable<String> TERM_ID = ProcessVariable.text("termId");

    static final ProcessVariable<Boolean> SEAT_ACCEPTED = ProcessVariable.flag("seatAccepted");
    static final ProcessVariable<Boolean> SOMEBODY_ASKED = ProcessVariable.flag("somebodyAsked");

    private BodyModel() {}
}
