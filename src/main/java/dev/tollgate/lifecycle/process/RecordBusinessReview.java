package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import org.springframework.stereotype.Component;

/** What the owner says who looks at the plan from the side of business. */
@Component("recordBusinessReview")
class RecordBusinessReview extends PlanReview {

    RecordBusinessReview(Projects projects) {
        super(projects, "Business", ProjectPlanningModel.BUSINESS_AGREES);
    }
}
