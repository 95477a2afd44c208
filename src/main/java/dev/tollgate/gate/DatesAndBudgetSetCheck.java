package dev.tollgate.gate;

import dev.tollgate.project.ProjectWork;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import org.springframework.stereotype.Component;

@Component
class DatesAndBudgetSetCheck implements ComputedCheck {

    private final ProjectWork work;

    DatesAndBudgetSetCheck(ProjectWork work) {
        this.work = work;
    }

    @Override
    public String key() {
        return "dates-and-budget-set";
    }

    @Override
    public Finding check(ProjectId project, GateKind gate) {
        return work.plan(project)
                .map(plan -> new Finding(
                        true, "From " + plan.start() + " to " + plan.finish() + " for " + plan.budget() + "."))
                .orElseGet(() -> new Finding(false, "There is no plan yet; the project manager drafts it."));
    }
}
