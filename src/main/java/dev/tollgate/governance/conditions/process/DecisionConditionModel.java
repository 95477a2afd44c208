package dev.tollgate.governance.conditions.process;

import dev.tollgate.workflow.ProcessVariable;

/** What the model {@code decision-condition} and the code that serves it have in common. */
final class DecisionConditionModel {

    static final String PROCESS = "decision-condition";
    static final String SETTLED = "tollgate.governance.condition-settled";
    static final String MEET_CONDITION = "meet-condition";

    static final ProcessVariable<String> OWNER_SEAT = ProcessVariable.text("ownerSeat");
    static final ProcessVariable<String> CONDITION_DUE = ProcessVariable.text("conditionDue");
    static final ProcessVariable<Boolean> CONDITION_MET = ProcessVariable.flag("conditionMet");

    private DecisionConditionModel() {}
}
