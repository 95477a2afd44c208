package dev.tollgate.governance.consultation.process;

import dev.tollgate.workflow.ProcessVariable;
import java.util.List;

/** What the process {@code raci-consultation} calls its variables and boxes, as far as the code needs to know. */
final class RaciConsultationModel {

    static final String GIVE_OPINION = "give-opinion";

    /** The business key of what is to be decided. */
    static final ProcessVariable<String> MATTER_KEY = ProcessVariable.text("matterKey");

    /** The questions that were put; one task each. */
    static final ProcessVariable<List<String>> OPINIONS_WANTED = ProcessVariable.ids("opinionsWanted");

    /** The question of one such task. */
    static final ProcessVariable<String> OPINION_ID = ProcessVariable.text("opinionId");

    static final ProcessVariable<Boolean> SOMEBODY_ASKED = ProcessVariable.flag("somebodyAsked");

    /** ISO 8601. */
    static final ProcessVariable<String> OPINIONS_CLOSE_AT = ProcessVariable.text("opinionsCloseAt");

    private RaciConsultationModel() {}
}
