package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import org.springframework.stereotype.Component;

/** What the owner says who looks at the plan from the side of technology. */
@Component("recordTechnologyReview")
class RecordTechnologyReview extends PlanReview {

    RecordTechnologyReview(Projects projects) {
        super(projects, "Technology", ProjectPlanningModel.TECHNOLOGY_AGREES);
    }
}
