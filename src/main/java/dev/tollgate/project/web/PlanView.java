package dev.tollgate.project.web;

import dev.tollgate.project.Baseline;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as JSON.
 *
 * @param baseline the number of the baseline that holds; none before the first was agreed
 */
record PlanView(
        LocalDate start,
        LocalDate finish,
        BigDecimal budget,
        String currency,
        String approach,
        List<BudgetLine> budgetLines,
        List<Milestone> milestones,
        @Nullable Integer baseline) {

    static PlanView of(Plan plan, Optional<Baseline> agreed) {
        return new PlanView(
                plan.start(),
                plan.finish(),
                plan.budget().amount(),
                plan.budget().currency().getCurrencyCode(),
                plan.approach(),
                plan.budgetLines(),
                plan.milestones(),
                agreed.map(Baseline::number).orElse(null));
    }
}
