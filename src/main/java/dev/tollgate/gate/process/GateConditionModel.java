package dev.tollgate.gate.process;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.workflow.ProcessVariable;

/** What the model {@code gate-condition} and the code that serves it have in common. */
final class GateConditionModel {

    static final String PROCESS = "gate-condition";
    static final String SETTLED = "tollgate.gate.condition-settled";

    /** Told to the project's lifecycle, with the gate in {@link #REOPENED_GATE}. */
    static final String GATE_REOPENED = "tollgate.gate.reopened";

    static final ProcessVariable<String> OWNER_SEAT = ProcessVariable.text("ownerSeat");
    static final ProcessVariable<String> CONDITION_DUE = ProcessVariable.text("conditionDue");
    static final ProcessVariable<Boolean> CONDITION_MET = ProcessVariable.flag("conditionMet");

    static final ProcessVariable<GateKind> REOPENED_GATE = ProcessVariable.choice("reopenedGate", GateKind.class);

    private GateConditionModel() {}
}
