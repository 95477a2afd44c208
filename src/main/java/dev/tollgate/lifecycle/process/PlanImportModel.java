package dev.tollgate.lifecycle.process;

import dev.tollgate.workflow.ProcessVariable;

/** What the model {@code plan-import} and the code that serves it have in common. */
final class PlanImportModel {

    static final String HAND_IN_PLAN = "hand-in-plan";
    static final String CHECK_DIFFERENCES = "check-differences";

    /** Who brings the plan. */
    static final ProcessVariable<String> PLANNER = ProcessVariable.text("planner");

    static final ProcessVariable<Step> STEP = ProcessVariable.choice("planStep", Step.class);

    /** The document that was handed in. */
    static final ProcessVariable<String> DOCUMENT = ProcessVariable.text("planDocument");

    /** Which of several projects in the file is meant; empty where there is one. */
    static final ProcessVariable<String> TITLE = ProcessVariable.text("planTitle");

    /** The version with which the file was compared. */
    static final ProcessVariable<Integer> BASE = ProcessVariable.number("planBase");

    private PlanImportModel() {}

    /** Where the plan goes from here. */
    enum Step {
        CHECK,
        TAKEN_OVER,
        ANOTHER,
        STOPPED
    }
}
