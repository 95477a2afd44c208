package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The frame of the work as it is planned: from when to when, and for how much.
 *
 * @param budgetLines what the budget is made of; none where it is not divided
 * @param milestones the days in between that people count on
 */
public record Plan(
        LocalDate start,
        LocalDate finish,
        Money budget,
        String approach,
        List<BudgetLine> budgetLines,
        List<Milestone> milestones) {

    public Plan {
        budgetLines = List.copyOf(budgetLines);
        milestones = List.copyOf(milestones);
    }

    /** A plan that is not divided any further. */
    public Plan(LocalDate start, LocalDate finish, Money budget, String approach) {
        this(start, finish, budget, approach, List.of(), List.of());
    }
}
