package dev.tollgate.lifecycle.process;

import dev.tollgate.workflow.ProcessVariable;

/** Variables of the model {@code project-planning}. */
final class ProjectPlanningModel {

    static final ProcessVariable<Boolean> TECHNOLOGY_REVIEW_NEEDED = ProcessVariable.flag("technologyReviewNeeded");
    static final ProcessVariable<Boolean> BUSINESS_AGREES = ProcessVariable.flag("businessAgrees");
    static final ProcessVariable<Boolean> TECHNOLOGY_AGREES = ProcessVariable.flag("technologyAgrees");

    private ProjectPlanningModel() {}
}
