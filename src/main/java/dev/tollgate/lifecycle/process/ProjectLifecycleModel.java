package dev.tollgate.lifecycle.process;

import dev.tollgate.vocabulary.Phase;
import dev.tollgate.workflow.ProcessVariable;
import java.util.Map;

/** Ids and variables of the model {@code project-lifecycle}. */
final class ProjectLifecycleModel {

    static final String KEY = "project-lifecycle";
    static final String PROJECT_WITHDRAWN = "tollgate.lifecycle.project-withdrawn";
    static final String PROJECT_STOPPED = "tollgate.lifecycle.project-stopped";
    static final String PLANNED_ANEW = "tollgate.lifecycle.planned-anew";

    static final ProcessVariable<String> PROJECT_ID = ProcessVariable.text("projectId");
    static final ProcessVariable<String> INITIATION_RESULT = ProcessVariable.text("initiationResult");
    static final ProcessVariable<String> GATE_OUTCOME = ProcessVariable.text("gateOutcome");
    static final ProcessVariable<String> ENDING = ProcessVariable.text("ending");
    static final ProcessVariable<String> RECYCLE_TO = ProcessVariable.text("recycleTo");
    static final ProcessVariable<String> WITHDRAWAL_REASON = ProcessVariable.text("withdrawalReason");

    /** The box at which each phase begins. */
    static final Map<String, Phase> PHASE_OF = Map.of(
            "initiate-project", Phase.INITIATION,
            "set-up-governance", Phase.GOVERNANCE,
            "plan-project", Phase.PLANNING,
            "execute-project", Phase.EXECUTING,
            "hand-over-to-business", Phase.TRANSITION,
            "close-project", Phase.CLOSING,
            "close-stopped-project", Phase.CLOSING);

    private ProjectLifecycleModel() {}
}
